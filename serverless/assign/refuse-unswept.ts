import { monthInWords } from '@loss-review/domain/calls/in-words';
import { dayAfterMonth, startOfDay } from '@loss-review/domain/time/day';
import type { MonthContext } from '../facts/month-context.ts';
import { Trouble } from '../trouble.ts';

/** A sweep leaves the watermark where it is when it lags by less than an hour. */
const lagMs = 60 * 60_000;

/** Throws Trouble `month_not_over` or `not_swept`; `now` in milliseconds since the epoch. */
export function refuseUnswept({ month, account, review, watermark }: MonthContext, now: number): void {
  const over = startOfDay(dayAfterMonth(month), account.timeZone);
  if (now < over) {
    throw new Trouble(
      'month_not_over',
      'user',
      `${monthInWords(month)} is not over yet. Assign its calls when it is.`,
    );
  }
  if (!review || watermark === null || Date.parse(watermark) + lagMs < over) {
    throw new Trouble(
      'not_swept',
      'operator',
      `Nobody has looked for the losses of ${monthInWords(month)} yet. Run the month first: on the review page, or by a sweep.`,
    );
  }
}

/** What is found of a closed month joins the next list. Throws Trouble `month_closed`. */
export function refuseClosed({ month, review }: Pick<MonthContext, 'month' | 'review'>): void {
  if (review?.properties['clr_status'] !== 'closed') return;
  throw new Trouble(
    'month_closed',
    'user',
    `${monthInWords(month)} is closed: no more of its calls are given. A loss that is found late joins the list of the month after.`,
  );
}
