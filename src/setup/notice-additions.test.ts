import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../settings/settings.ts';
import { asksForAdditions, noticeAdditions } from './notice-additions.ts';

describe('additions', () => {
  it('are told where at least one company in ten bought several times outside its renewals', () => {
    expect(noticeAdditions({ companies: 20, several: 2 })).toMatchObject([
      { code: 'additions', who: 'operator', sentence: expect.stringContaining('2 of 20 companies') },
    ]);
    expect(noticeAdditions({ companies: 21, several: 2 })).toEqual([]);
    expect(noticeAdditions({ companies: 0, several: 0 })).toEqual([]);
  });

  it('are asked about only where renewals are known and each won deal counts as the whole value', () => {
    const settings = { ...defaultSettings, renewalPipelines: ['renewals'] };
    expect(asksForAdditions(settings)).toBe(true);
    expect(asksForAdditions({ ...defaultSettings, renewalDealTypes: ['renewal'] })).toBe(true);
    expect(asksForAdditions(defaultSettings)).toBe(false);
    const customerValue = { ...settings.customerValue, method: 'sum_active_recurring' } as const;
    expect(asksForAdditions({ ...settings, customerValue })).toBe(false);
  });
});
