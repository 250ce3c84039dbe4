import type { MonthNumbers } from '@loss-review/domain/review/month-numbers';
import type { Month } from '@loss-review/domain/time/day';
import { runNumbers, type NumbersAnswer } from '../numbers.ts';
import { openMonth } from '../facts/month-context.ts';
import { NumbersCursor } from '../numbers/cursor.ts';
import type { Command, CommandAnswer } from './command.ts';
import { table } from './table.ts';
import { unfinishedRun } from '../slices/unfinished-run.ts';

export interface NumbersOptions {
  readonly month?: Month;
  readonly dryRun: boolean;
}

/** HubSpot's largest batches are used in full. */
const BATCH = 1_000;

/** How often the place to go on is kept; at most so much is counted again after Ctrl-C. */
const SLICE_MS = 30_000;

/** `loss-review numbers`: counts a month from the portal's records and keeps the result on its review. */
export function numbersCommand(options: NumbersOptions): Command {
  return async ({ hubspot, clock, progress }) => {
    const { month } = await openMonth({ ...hubspot, clock }, options.month);
    const unfinished = unfinishedRun(hubspot.setupCrm, month, NumbersCursor);
    let cursor = await unfinished.find(clock.now(), () => !options.dryRun);
    for (;;) {
      const slice = await runNumbers(
        { ...hubspot, clock },
        {
          month,
          dryRun: options.dryRun,
          ...(cursor && { cursor }),
          batch: BATCH,
          deadlineAt: clock.now() + SLICE_MS,
          onProgress: (done) => progress.show({ done, total: null }),
        },
      );
      if (slice.done) {
        if (!options.dryRun) await unfinished.clear();
        return answerOf(slice, options);
      }
      cursor = slice.cursor;
      if (!options.dryRun) await unfinished.keep(cursor);
      await clock.sleep(slice.retryAfterMs ?? 0);
    }
  };
}

function answerOf(
  counted: Extract<NumbersAnswer, { done: true }>,
  { dryRun }: NumbersOptions,
): CommandAnswer {
  const { numbers, listed } = counted;
  return { text: inWords(counted), json: { command: 'numbers', dryRun, ...numbers, listed }, exitCode: 0 };
}

function inWords({ numbers, listed }: Extract<NumbersAnswer, { done: true }>): string {
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
    ['possible losses, waiting for somebody', String(losses.possible)],
    ['leaving: under notice, still customers', String(numbers.leaving)],
    ['losses whose evidence is gone: please check', String(numbers.withdrawn)],
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
