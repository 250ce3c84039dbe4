import { describe, expect, it } from 'vitest';
import { readPortalAddress } from './portal-address.ts';

const token = { HUBSPOT_ACCESS_TOKEN: 'pat-local' };

describe('the portal’s address', () => {
  it('is HubSpot itself unless told otherwise', () => {
    expect(readPortalAddress(token)).toEqual({ accessToken: 'pat-local' });
  });

  it.each([
    ['https://api.hubapi.com/', 'https://api.hubapi.com'],
    ['http://127.0.0.1:4310', 'http://127.0.0.1:4310'],
    ['http://localhost:4310/', 'http://localhost:4310'],
    ['http://[::1]:4310', 'http://[::1]:4310'],
    ['https://proxy.example.com/hubspot/', 'https://proxy.example.com/hubspot'],
  ])('may be %s', (base, basePath) => {
    expect(readPortalAddress({ ...token, HUBSPOT_API_BASE: base })).toEqual({
      accessToken: 'pat-local',
      basePath,
    });
  });

  it.each([
    ['http://api.hubapi.com', 'insecure_api_base'],
    ['http://127.0.0.1.example.com', 'insecure_api_base'],
    ['http://localhost.example.com', 'insecure_api_base'],
    ['ftp://127.0.0.1', 'bad_api_base'],
    ['api.hubapi.com', 'bad_api_base'],
    ['https://user:word@api.hubapi.com', 'bad_api_base'],
    ['https://api.hubapi.com?x=1', 'bad_api_base'],
  ])('may not be %s', (base, code) => {
    expect(() => readPortalAddress({ ...token, HUBSPOT_API_BASE: base })).toThrow(
      expect.objectContaining({ code }),
    );
  });
});

describe('the access token', () => {
  it.each([[undefined], [''], ['  ']])('is required: %s', (value) => {
    expect(() => readPortalAddress({ HUBSPOT_ACCESS_TOKEN: value })).toThrow(
      expect.objectContaining({ code: 'no_token', message: expect.stringContaining('HUBSPOT_ACCESS_TOKEN') }),
    );
  });

  it('loses the line end that copying adds', () => {
    expect(readPortalAddress({ HUBSPOT_ACCESS_TOKEN: 'pat-local\n' })).toEqual({ accessToken: 'pat-local' });
  });

  it('is refused where copying spoiled it, without being shown', () => {
    expect(() => readPortalAddress({ HUBSPOT_ACCESS_TOKEN: 'pat local' })).toThrow(
      expect.objectContaining({ code: 'bad_token', message: expect.not.stringContaining('pat local') }),
    );
  });
});
