import { describe, expect, test } from 'vitest';
import { isTakenKey, Refused } from './refused.ts';

describe('a refusal says who can act and what to do', () => {
  test('401: the administrator, a new token', () => {
    const refused = new Refused(401, {
      category: 'INVALID_AUTHENTICATION',
      message: 'Authentication failed',
    });
    expect(refused).toMatchObject({ code: 'bad_token', who: 'administrator' });
    expect(refused.message).toContain('access token');
  });

  test('403: the missing scopes and how to get them', () => {
    const refused = new Refused(403, {
      category: 'MISSING_SCOPES',
      message: 'This app has not been granted all required scopes.',
      errors: [{ message: 'Needed', context: { requiredGranularScopes: ['tickets', 'crm.lists.read'] } }],
    });
    expect(refused).toMatchObject({ code: 'missing_scopes', who: 'administrator' });
    expect(refused.message).toContain('lacks these scopes: tickets, crm.lists.read');
    expect(refused.message).toContain('hs project install-app --force');
  });

  test('403 whose scopes stand in the context of the body itself', () => {
    const refused = new Refused(403, {
      category: 'MISSING_SCOPES',
      context: { requiredGranularScopes: ['tickets'] },
    });
    expect(refused.message).toContain('lacks these scopes: tickets');
  });

  test('400 for a property the account lacks: run setup', () => {
    const refused = new Refused(400, {
      category: 'VALIDATION_ERROR',
      message: 'Property values were not valid: [{"error":"PROPERTY_DOESNT_EXIST","name":"clr_kind"}]',
    });
    expect(refused).toMatchObject({ code: 'not_set_up', who: 'operator' });
    expect(refused.message).toContain('Run setup');
  });

  test.each([
    [400, { category: 'LIMIT_EXCEEDED', message: 'This account has reached its limit.' }],
    [403, { category: 'FORBIDDEN', subCategory: 'InboundDbObjectTypeError.OBJECT_TYPE_LIMIT_REACHED' }],
    [437, {}],
  ])('%i at a limit of the plan: the administrator', (status, error) => {
    expect(new Refused(status, error)).toMatchObject({ code: 'account_limit', who: 'administrator' });
  });

  test('a message that only speaks of a limit is no limit of the plan', () => {
    const error = { category: 'VALIDATION_ERROR', message: 'limit must be at most 200' };
    expect(new Refused(400, error)).toMatchObject({ code: 'refused' });
  });

  test('404: the operator', () => {
    expect(new Refused(404, { category: 'OBJECT_NOT_FOUND' })).toMatchObject({
      code: 'not_found',
      who: 'operator',
    });
  });

  test('any other: us, with HubSpot’s words and its correlation id', () => {
    const refused = new Refused(400, { category: 'VALIDATION_ERROR', message: 'Odd', correlationId: 'c-1' });
    expect(refused).toMatchObject({ code: 'refused', who: 'us' });
    expect(refused.message).toContain('“Odd” (correlation id c-1)');
  });

  test('an error page without a form still has a code', () => {
    expect(new Refused(405, {})).toMatchObject({ code: 'refused', status: 405 });
  });
});

describe('a key that is taken', () => {
  test.each([
    [400, { category: 'VALIDATION_ERROR', message: 'Another record already has that value for clr_key.' }],
    [400, { category: 'VALIDATION_ERROR', errors: [{ message: 'loss 17 already has that value' }] }],
    [409, { category: 'CONFLICT', message: 'Conflict' }],
    [207, { category: 'CONFLICT' }],
  ])('%i is known in every form reported', (status, error) => {
    expect(isTakenKey(status, error)).toBe(true);
  });

  test('is told from other faults', () => {
    expect(isTakenKey(400, { category: 'VALIDATION_ERROR', message: 'not a valid date' })).toBe(false);
  });
});
