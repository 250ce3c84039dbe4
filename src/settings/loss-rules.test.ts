import { describe, expect, it } from 'vitest';
import { changedRules, lossRulesOf } from './loss-rules.ts';
import { defaultSettings, type Settings } from './settings.ts';

const settings: Settings = { ...defaultSettings, renewalPipelines: ['a', 'b'], contractGraceDays: 30 };
const kept = lossRulesOf(settings);

describe('rules for losses', () => {
  it('are none to show on the first sweep, nor when they are the same', () => {
    expect(changedRules(null, settings)).toBeNull();
    expect(changedRules(kept, settings)).toBeNull();
    expect(changedRules(kept, { ...settings, renewalPipelines: ['b', 'a'] })).toBeNull();
  });

  it.each([
    { callsPerExecutive: 5 },
    { meetingWorkingDay: 4 },
    { satisfactionProperty: 'csat' },
    { executives: { team: null, owners: ['7'] } },
  ])('are not changed by %j', (other) => {
    expect(changedRules(kept, { ...settings, ...other })).toBeNull();
  });

  it.each([
    [{ renewalPipelines: ['a'] }, 'the renewal pipelines'],
    [{ renewalDealTypes: ['renewal'] }, 'the renewal deal types'],
    [{ revenuePipelines: ['a'] }, 'the pipelines that make a customer'],
    [{ customerValue: { ...settings.customerValue, property: 'hs_arr' } }, 'the customer value'],
    [{ contractEnd: { on: 'deal', property: 'ends' } }, 'where a contract’s end is kept'],
    [{ contractGraceDays: 10 }, 'the days of grace'],
    [{ lostOn: 'contract_end' }, 'the day a lost renewal counts from'],
    [{ silence: false }, 'whether silence counts'],
    [{ downgradePercent: 20 }, 'the share that makes a downgrade'],
    [
      { lossProperty: { name: 'status', values: ['gone'] } },
      'the company property that says a customer left',
    ],
    [{ lifecycleCounts: true }, 'whether the lifecycle stage makes a customer'],
  ] satisfies [Partial<Settings>, string][])('are changed by %j, and say so', (change, words) => {
    expect(changedRules(kept, { ...settings, ...change })?.sentence).toBe(
      `The rules for losses have changed since HubSpot was last written to by them: ${words}.`,
    );
  });

  it('name every change where what was kept cannot be read', () => {
    expect(changedRules('{', settings)?.sentence).toContain('the days of grace');
    expect(changedRules('', settings)?.sentence).toContain('the renewal pipelines');
  });

  it('have a code of their own', () => {
    const other = changedRules(kept, { ...settings, silence: false });
    const another = changedRules(kept, { ...settings, downgradePercent: 20 });
    expect(other?.code).toMatch(/^[0-9a-f]{8}$/);
    expect(other?.code).not.toBe(another?.code);
  });
});
