import { describe, expect, it } from 'vitest';
import { noGroupSums } from '../review/groups/group-sums.ts';
import { noSums } from '../review/month-sums.ts';
import { noReviewSums } from '../review/review-sums.ts';
import { storeFigures } from '../review/stored-figures.ts';
import { freeze, readFrozen } from './frozen.ts';
import { keepCount, type KeptCount } from './keep-count.ts';

const names = ['clr_numbers', 'clr_customers_lost', 'clr_nrr', 'clr_figures', 'clr_lists'];
const numbers = { clr_numbers: '{"churned":3}', clr_customers_lost: '3', clr_nrr: '' };
const shown = { ...numbers, clr_figures: '{"version":1}', clr_lists: '{}' };

function count(rest: Partial<KeptCount> = {}): KeptCount {
  const startedAt = '2024-07-01T08:00:00.000Z';
  return { counted: shown, startedAt, fullPassEndedAt: '2024-07-01T07:00:00.000Z', ...rest };
}

describe('of an open month', () => {
  const open = { ...shown, clr_nrr: null, clr_status: 'open', clr_counted_at: '2024-07-01T07:30:00Z' };

  it('what changed is kept, and nothing where nothing did', () => {
    expect(keepCount(open, count())).toEqual({});
    expect(keepCount({ ...open, clr_customers_lost: '2' }, count())).toEqual({ clr_customers_lost: '3' });
  });

  it('it is told that the count began after the full pass ended', () => {
    const before = { ...open, clr_counted_at: '2024-07-01T06:59:59Z' };
    expect(keepCount(before, count())).toEqual({ clr_counted_at: '2024-07-01T08:00:00.000Z' });
    expect(keepCount({ ...open, clr_counted_at: null }, count())).toEqual({
      clr_counted_at: '2024-07-01T08:00:00.000Z',
    });
  });

  it('a count that was under way when the pass ended does not say so, nor one without a pass', () => {
    const never = { ...open, clr_counted_at: null };
    expect(keepCount(never, count({ startedAt: '2024-07-01T06:59:00.000Z' }))).toEqual({});
    expect(keepCount(never, count({ fullPassEndedAt: null }))).toEqual({});
  });
});

describe('of a closed month', () => {
  const closed = { ...shown, clr_nrr: null, clr_status: 'closed', ...freeze(shown, names) };

  it('what differs is kept beside the frozen numbers', () => {
    const counted = { ...shown, clr_numbers: '{"churned":4}', clr_customers_lost: '4', clr_lists: '{"a":1}' };
    const kept = keepCount(closed, count({ counted }));
    expect(Object.keys(kept)).toEqual(['clr_restated']);
    expect(JSON.parse(kept['clr_restated'] ?? '')).toEqual({
      clr_numbers: '{"churned":4}',
      clr_customers_lost: '4',
    });
  });

  it('a restatement ends when the figures are again as they were frozen', () => {
    expect(keepCount({ ...closed, clr_restated: '{"clr_nrr":"1"}' }, count())).toEqual({ clr_restated: '' });
    expect(keepCount(closed, count())).toEqual({});
  });

  it('what was written over the frozen values is put back, figures and lists too', () => {
    const overwritten = { ...closed, clr_customers_lost: '9', clr_figures: '', clr_lists: '{"a":1}' };
    expect(keepCount(overwritten, count())).toEqual({
      clr_customers_lost: '3',
      clr_figures: '{"version":1}',
      clr_lists: '{}',
    });
  });

  it('a property that was not there to be frozen is neither written nor restated', () => {
    expect(keepCount(closed, count({ counted: { ...shown, clr_new: '7' } }))).toEqual({});
  });

  it('figures that can be read do not give way to a copy that people have changed', () => {
    const figures = storeFigures({ sums: noSums, review: noReviewSums, groups: noGroupSums });
    const spoilt = {
      ...closed,
      clr_figures: figures,
      clr_frozen_figures: 'Ask Ada',
      clr_customers_lost: '9',
    };
    expect(keepCount(spoilt, count())).toEqual({ clr_customers_lost: '3' });
  });

  it('nothing is put back that closing does not freeze, or that its property could not hold', () => {
    const frozen = { ...numbers, clr_lists: '{}', clr_odd: '7' };
    const added = { ...closed, clr_frozen: JSON.stringify(frozen), clr_customers_lost: '9' };
    expect(keepCount(added, count())).toEqual({ clr_customers_lost: '3' });
    for (const odd of [
      { clr_customers_lost: 'three' },
      { clr_status: 'open' },
      { clr_starts_on: '2024-06-31' },
    ]) {
      const worded = { ...added, clr_frozen: JSON.stringify({ ...numbers, ...odd }) };
      expect(readFrozen(worded)).toBeNull();
      expect(keepCount(worded, count())).toEqual({ clr_restated: '{"clr_customers_lost":"3"}' });
    }
  });

  it('without a readable copy nothing is put back, and the difference is told all the same', () => {
    const broken = { ...closed, clr_frozen: 'not JSON', clr_customers_lost: '9' };
    expect(readFrozen(broken)).toBeNull();
    expect(keepCount(broken, count())).toEqual({ clr_restated: '{"clr_customers_lost":"3"}' });
  });
});
