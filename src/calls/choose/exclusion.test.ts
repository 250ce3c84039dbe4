import { describe, expect, test } from 'vitest';
import { defaultSettings } from '../../settings/settings.ts';
import { calledCompany, calledLoss, contact } from '../call.builder.ts';
import { exclusionOf, type ToExclude } from './exclusion.ts';
import { lastCallOf } from './last-call.ts';

const rules = {
  ...defaultSettings,
  callRules: { ...defaultSettings.callRules, noCallCountries: ['Belgium'] },
};
const reasonOf = (rest: Partial<ToExclude>, settings = rules): string | undefined =>
  exclusionOf(
    { loss: calledLoss(), company: calledCompany(), contacts: [], lastCallOn: null, ...rest },
    settings,
    '2024-07-01',
  )?.reason;

describe('nobody calls', () => {
  test.each([
    ['a company marked “do not call”', { company: calledCompany({ doNotCall: true }) }, 'do_not_call'],
    ['an insolvent one', { company: calledCompany({ insolvent: true }) }, 'insolvent'],
    ['one in dispute', { company: calledCompany({ inDispute: true }) }, 'in_dispute'],
    ['one we let go on purpose', { loss: calledLoss({ deliberate: true }) }, 'deliberate'],
    ['a country without calls', { company: calledCompany({ country: ' belgium' }) }, 'country'],
    ['one called about another loss', { lastCallOn: '2024-06-01' }, 'called_recently'],
    ['one to be called soon', { lastCallOn: '2024-07-20' }, 'called_recently'],
    [
      'one whose contacts are all barred',
      { contacts: [contact({ barred: 'deceased' }), contact({ barred: 'do_not_call' })] },
      'contacts_barred',
    ],
  ])('%s', (_, rest, reason) => {
    expect(reasonOf(rest)).toBe(reason);
  });

  test('anybody else is called, without any contact too', () => {
    expect(reasonOf({})).toBeUndefined();
    expect(reasonOf({ contacts: [contact({ barred: 'deceased' }), contact()] })).toBeUndefined();
    const deliberate = { ...rules, callRules: { ...rules.callRules, deliberate: true } };
    expect(reasonOf({ loss: calledLoss({ deliberate: true }) }, deliberate)).toBeUndefined();
    expect(reasonOf({ lastCallOn: '2024-06-30' }, { ...rules, repeatCallDays: 0 })).toBeUndefined();
  });
});

describe('the last call of a company', () => {
  const call = {
    lossId: '1',
    companyId: '7',
    callStatus: 'assigned',
    callDueOn: '2024-05-02',
    calledOn: null,
  };
  const asked = { companyId: '7', lossId: '2' };

  test('is the newest day made or due, of its other losses', () => {
    expect(lastCallOf([call, { ...call, callDueOn: '2024-04-02' }], asked)).toBe('2024-05-02');
    expect(lastCallOf([{ ...call, callStatus: 'reached', calledOn: '2024-04-30' }], asked)).toBe(
      '2024-04-30',
    );
    expect(lastCallOf([call], { companyId: '7', lossId: '1' })).toBeNull();
    expect(lastCallOf([call], { companyId: '8', lossId: '2' })).toBeNull();
  });

  test('is none where the call was not needed any more', () => {
    expect(lastCallOf([{ ...call, callStatus: 'not_needed' }], asked)).toBeNull();
  });
});
