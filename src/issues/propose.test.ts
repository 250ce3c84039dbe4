import { expect, test } from 'vitest';
import { paretoOf } from '../review/pareto.ts';
import { heldIssue, issueCause, issueLoss } from './issue.builder.ts';
import { proposalsIn } from './proposals-in.ts';
import { propose } from './propose.ts';

const cause = (id: string, reason: string, number: number, weight: number) =>
  issueCause(id, { reason, number, weight, issueIds: [] });

/** 1,000.00 by fees 60 % and slow help 40 %; 500.00 by slow help; 300.00 that nobody can explain; 900.00 unexplained. */
const losses = [
  issueLoss('a', [cause('1', 'price.fees', 1, 6_000), cause('2', 'service.slow_help', 2, 4_000)], {
    value: 100_000,
  }),
  issueLoss('b', [cause('3', 'service.slow_help', 1, 10_000)], { value: 50_000 }),
  issueLoss('c', [cause('4', 'unknown.unknown', 1, 10_000)], { value: 30_000 }),
  issueLoss('d', [], { value: 90_000 }),
];

test('a month proposes its reasons by money, with distinct losses; what is unknown proposes nothing', () => {
  expect(propose(losses, [])).toEqual([
    { reason: 'service.slow_help', losses: 2, money: 90_000 },
    { reason: 'price.fees', losses: 1, money: 60_000 },
  ]);
});

test('the sums of a month’s causes propose the same', () => {
  expect(proposalsIn(paretoOf(losses))).toEqual([
    { reason: 'service.slow_help', category: 'service', losses: 2, money: '900.00' },
    { reason: 'price.fees', category: 'price', losses: 1, money: '600.00' },
  ]);
});

test('a reason that an issue is about is not proposed again, also where that is resolved; merged ones do not count', () => {
  const reasons = (status: 'resolved' | 'merged') =>
    propose(losses, [heldIssue({ status })]).map(({ reason }) => reason);
  expect(reasons('resolved')).toEqual(['price.fees']);
  expect(reasons('merged')).toEqual(['service.slow_help', 'price.fees']);
});
