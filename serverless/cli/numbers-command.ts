import type { MonthNumbers } from '@loss-review/domain/review/month-numbers';
import type { Month } from '@loss-review/domain/time/day';
import { runNumbers, type NumbersAnswer } from '../numbers.ts';
import { openMonth } from '../facts/month-context.ts';
import { NumbersCursor } from '../numbers/cursor.ts';
import type { Command } from './command.ts';
import { BATCH, inSlices } from './in-slices.ts';
import { table } from './table.ts';
import { unfinishedRun } from '../slices/unfinished-run.ts';

export interface NumbersOptions {
  readonly month?: Month;
  readonly dryRun: boolean;
}

type Counted = Extract<NumbersAnswer, { done: true }>;

/** `loss-review numbers`: counts a month from the portal's records and keeps the result on its review. */
export function numbersCommand({ dryRun, ...options }: NumbersOptions): Command {
  return async ({ hubspot, clock, progress }) => {
    const { month } = await openMonth({ ...hubspot, clock }, options.month);
    // A dry run leaves nothing behind, not even its place.
    const unfinished = dryRun ? undefined : unfinishedRun(hubspot.setupCrm, month, NumbersCursor);
    const from = await unfinished?.find(clock.now(), () => true);
    const slices = await inSlices({ clock, unfinished, from }, (slice) =>
      runNumbers(
        { ...hubspot, clock },
        { month, dryRun, ...slice, batch: BATCH, onProgress: (done) => progress.show({ done, total: null }) },
      ),
    );
    const counted = slices.find((slice) => slice.done);
    if (!counted) throw new Error('The count has no end.');
    const { numbers, listed } = counted;
    return {
      text: inWords(counted),
      json: { command: 'numbers', dryRun, ...numbers, listed },
      exitCode: 0,
    };
  };
}

function inWords({ numbers, listed }: Counted): string {
  const lists = Object.entries(listed).map(([name, count]) => [`listed: ${name}`, String(count)]);
  return table([numbers.month, ''], [...numberRows(numbers), ...lists]);
}

function numberRows(numbers: MonthNumbers): readonly (readonly string[])[] {
  const { losses } = numbers;
  return [
    ['customers at the opening', String(numbers.openingCustomers)],
    ['their yearly value', numbers.openingRevenue],
    ['churned', String(losses.churned)],
    ['downgraded', String(losses.downgraded)],
    ['prospects’ deals lost', String(losses.lostDeals)],
    ['yearly value lost (churned)', numbers.revenueLost],
    ['returned', String(numbers.returned)],
    ['lost renewals that joined an absence', String(numbers.mergedEvidence)],
    ['lost renewals replaced the same day', String(numbers.replaced)],
    ['lost renewals of no customer: please check', String(numbers.pleaseCheck)],
    ['of the opening customers, absent at the end', String(numbers.lostFromOpening)],
    ['logo churn', numbers.logoChurn ?? '–'],
    ['gross revenue retention', numbers.grr ?? '–'],
    ['net revenue retention', numbers.nrr ?? '–'],
  ];
}
