import { defaultSettings } from '@loss-review/domain/settings/settings';
import { describe, expect, it } from 'vitest';
import type { MonthContext } from '../facts/month-context.ts';
import { closingPlan } from './closing-plan.ts';

const review = (properties: Readonly<Record<string, string>>): MonthContext['review'] => ({
  ...{ id: '1', createdAt: '2024-07-01T00:00:00Z', updatedAt: '2024-07-01T00:00:00Z' },
  properties,
});

function context(rest: Partial<MonthContext> = {}): MonthContext {
  return {
    month: '2024-06',
    account: { portalId: 24_680_135, timeZone: 'Europe/Berlin', currency: 'EUR' },
    today: '2024-07-01',
    settings: defaultSettings,
    review: review({ clr_settings: '{}' }),
    // The watermark is recent, so that only the pass is told of.
    watermark: '2024-07-01T05:59:00.000Z',
    fullPass: null,
    sweptRules: null,
    ...rest,
  };
}

const ended = { startedAt: '2024-07-01T06:00:00.000Z', full: true };
const now = Date.UTC(2024, 6, 1, 6, 5);

describe('the end of a pass', () => {
  it('tells when every company was walked', () => {
    expect(closingPlan(context(), ended, now).records).toEqual([
      {
        type: 'review',
        key: 'settings',
        properties: {
          clr_full_pass_at: '2024-07-01T06:00:00.000Z',
          clr_full_pass_ended_at: '2024-07-01T06:05:00.000Z',
        },
      },
    ]);
    expect(closingPlan(context(), { ...ended, full: false }, now).records).toEqual([]);
  });

  it('writes nothing for another one within the hour, but on a new day of the portal’s zone', () => {
    const soon = { beganAt: '2024-07-01T05:30:00.000Z', endedAt: '2024-07-01T05:31:00.000Z' };
    expect(closingPlan(context({ fullPass: soon }), ended, now).records).toEqual([]);
    // 21:50 UTC is ten to midnight in Berlin: that pass was June's.
    const evening = { beganAt: '2024-06-30T21:50:00.000Z', endedAt: '2024-06-30T21:51:00.000Z' };
    const midnight = { ...ended, startedAt: '2024-06-30T22:10:00.000Z' };
    const plan = closingPlan(context({ fullPass: evening }), midnight, now);
    expect(plan.records.map(({ properties }) => properties['clr_full_pass_at'])).toEqual([
      '2024-06-30T22:10:00.000Z',
    ]);
  });

  it('gives settings to a review that the closing of the month before has made, and to no closed one', () => {
    const keysOf = (status: string): readonly string[] =>
      closingPlan(
        context({ review: review({ clr_status: status }) }),
        { ...ended, full: false },
        now,
      ).records.map(({ key }) => key);
    expect(keysOf('open')).toEqual(['2024-06']);
    expect(keysOf('closed')).toEqual([]);
  });
});
