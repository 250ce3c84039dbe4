import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { won } from '../../losses/company.builder.ts';
import { survivalCurve } from '../kaplan-meier.ts';
import { reviewedCustomer, reviewedLoss } from '../reviewed.builder.ts';
import {
  addGroupSums,
  goneGroupSums,
  type GroupedCustomer,
  type GroupSums,
  groupSumsOf,
  noGroupSums,
} from './group-sums.ts';
import { type GroupedLoss, lossDimensions } from './loss-groups.ts';
import { PackedGroups, packedGroups, unpackedGroups } from './packed-groups.ts';

const month = '2024-03';
const unknown = { source: '', tenureMonths: null, competitor: '', satisfaction: '', team: '' };
type OfLoss = Partial<Omit<GroupedLoss, 'value'>>;

/** A customer for a year, lost in the month for so much, and told apart by these. */
function lost(value: number, { segment = '', ...ofLoss }: OfLoss = {}): GroupedCustomer {
  const loss = { ...reviewedLoss({ value }), ...unknown, ...ofLoss };
  const customer = reviewedCustomer({ deals: [won('1', '2023-03-01', value)] });
  return { ...customer, losses: [loss], segment, source: ofLoss.source ?? '' };
}

/** Slices as a run makes them: the sums cross the wire between any two. */
function counted(slices: readonly (readonly GroupedCustomer[])[]): GroupSums {
  return slices.reduce((held, slice) => {
    const crossed = PackedGroups.parse(JSON.parse(JSON.stringify(packedGroups(held))));
    return addGroupSums(unpackedGroups(crossed), groupSumsOf(slice, month));
  }, noGroupSums);
}

describe('losses by group', () => {
  test('fall to the value written first, whatever its blanks and capitals, and to unknown where there is none', () => {
    const { losses } = counted([
      [lost(100, { competitor: 'Acme  Corp' }), lost(250, { competitor: ' acme corp' }), lost(7)],
    ]);
    expect(losses.competitor).toEqual({
      values: [
        { value: 'Acme  Corp', sums: { losses: 2, money: 350 } },
        { value: '', sums: { losses: 1, money: 7 } },
      ],
      other: { losses: 0, money: 0 },
    });
  });

  test.each([
    { months: 0, band: '0-2' },
    { months: 2, band: '0-2' },
    { months: 3, band: '3-5' },
    { months: 11, band: '6-11' },
    { months: 12, band: '12-23' },
    { months: 35, band: '24-35' },
    { months: 400, band: '36-' },
    { months: null, band: '' },
  ])('of $months completed months are of the band “$band”', ({ months, band }) => {
    expect(counted([[lost(1, { tenureMonths: months })]]).losses.tenure.values).toMatchObject([
      { value: band },
    ]);
  });

  test('keep the first 24 values by name, and unknown', () => {
    const all = Array.from({ length: 30 }, (_, place) => lost(10, { segment: `Industry ${place}` }));
    const { values, other } = counted([all, [lost(5)], [lost(3, { segment: 'industry 2' })]]).losses.segment;
    expect(values.length).toBe(25);
    expect(values[2]).toEqual({ value: 'Industry 2', sums: { losses: 2, money: 13 } });
    expect(values.at(-1)).toEqual({ value: '', sums: { losses: 1, money: 5 } });
    expect(other).toEqual({ losses: 6, money: 60 });
  });

  test('of a company that is gone are told by its records', () => {
    const gone = { ...reviewedLoss({ value: 40 }), ...unknown, companyId: '7', valueBefore: 40 };
    const { losses, survival } = goneGroupSums([{ ...gone, source: 'REFERRALS', tenureMonths: 2 }], month);
    expect(losses.source.values).toEqual([{ value: 'REFERRALS', sums: { losses: 1, money: 40 } }]);
    expect(losses.segment.values).toEqual([{ value: '', sums: { losses: 1, money: 40 } }]);
    expect(survival.source.values).toEqual([
      { value: 'REFERRALS', sums: { events: [0, 0, 1], censored: [0, 0, 0] } },
    ]);
  });
});

const text = fc.constantFrom('', 'A', 'a ', 'B', 'long '.repeat(20), 'é', '𝒳'.repeat(30));
const anyCustomer = fc
  .record({
    value: fc.integer({ min: -100, max: 100_000 }),
    since: fc.constantFrom('2014-01-31', '2022-05-01', '2024-02-29', '2024-03-05'),
    ...{ segment: fc.oneof(text, fc.nat(40).map(String)), source: text, competitor: text, team: text },
    tenureMonths: fc.option(fc.nat(500)),
    isLost: fc.boolean(),
  })
  .map(({ value, since, isLost, ...groups }) => ({
    ...lost(value, groups),
    deals: [won('1', since, value)],
    ...(isLost ? {} : { losses: [] }),
  }));

test('where companies are cut into slices changes nothing, and every dimension comes to all losses', () => {
  fc.assert(
    fc.property(fc.array(fc.array(anyCustomer, { maxLength: 20 }), { maxLength: 6 }), (slices) => {
      const whole = slices.flat();
      const sums = counted(slices);
      expect(sums).toEqual(counted([whole]));
      expect(sums).toEqual(counted(whole.map((customer) => [customer])));
      const losses = whole.flatMap((customer) => customer.losses);
      const money = losses.reduce((sum, { value }) => sum + value, 0);
      for (const dimension of lossDimensions) {
        const { values, other } = sums.losses[dimension];
        const lines = [...values.map((each) => each.sums), other];
        expect(lines.reduce((sum, line) => sum + line.losses, 0)).toBe(losses.length);
        expect(lines.reduce((sum, line) => sum + line.money, 0)).toBe(money);
      }
      const curves = [...sums.survival.segment.values.map((each) => each.sums), sums.survival.segment.other];
      expect(curves.reduce((sum, curve) => sum + survivalCurve(curve).customers, 0)).toBe(whole.length);
    }),
    { numRuns: 60 },
  );
});
