import { describeUnused } from '@loss-review/domain/review-page/describe-unused';
import { describeWaiting } from '@loss-review/domain/review-page/describe-waiting';
import { feedbackSentences, numberSentences } from '@loss-review/domain/review-page/number-sentences';
import type { OpenedReview, OpenReviewParameters } from '@loss-review/domain/review-page/opened-review';
import { addDays, dayAfterMonth } from '@loss-review/domain/time/day';
import { localWords } from '@loss-review/domain/words/local-words';
import { readCallCounts } from '../facts/call-counts.ts';
import { openMonth, type Portal } from '../facts/month-context.ts';
import { unfinishedRun } from '../slices/unfinished-run.ts';
import { loadFeedback } from './load-feedback.ts';
import { loadLostCustomers } from './load-lost-customers.ts';
import { loadWaiting } from './load-waiting.ts';
import { loadMonths, monthState } from './load-months.ts';
import { nameDeals } from './name-deals.ts';
import { nameRenewals } from './name-renewals.ts';
import { readLists, readNumbers } from './read-numbers.ts';
import { isGoing, RunPlace } from './run-place.ts';

/** Opens a month's review from what is stored: nothing is counted. Throws Trouble `not_set_up` or `future_month`. */
export async function openReview(portal: Portal, asked: OpenReviewParameters): Promise<OpenedReview> {
  const { clock, setupCrm } = portal;
  const context = await openMonth(portal, asked.month);
  const { month, today, account, review, settings } = context;
  const stored = readLists(review?.properties['clr_lists']);
  const assignedAt = review?.properties['clr_assigned_at'] || null;
  const [lists, pleaseCheck, lost, waiting, months, feedback, place] = await Promise.all([
    stored && nameDeals(portal.crm, stored),
    stored ? nameRenewals(portal.crm, stored) : [],
    loadLostCustomers(portal.crm, month),
    loadWaiting(portal.crm, month, assignedAt),
    loadMonths(portal.crm, month, today),
    loadFeedback(portal, month, settings),
    review && unfinishedRun(setupCrm, month, RunPlace).find(clock.now(), () => true),
  ]);
  const words = localWords(asked.locale, account.currency);
  const numbers = readNumbers(review?.properties['clr_numbers']);
  const state = monthState({
    month,
    today,
    status: review?.properties['clr_status'],
    isHeld: review !== null,
    isCounted: numbers !== null,
  });
  return {
    month,
    state,
    lastDay: addDays(dayAfterMonth(month), -1),
    timeZone: account.timeZone,
    currency: account.currency,
    numbers,
    sentences: numbers
      ? [...numberSentences(numbers, month, words), ...feedbackSentences(feedback, month, words)]
      : [],
    waiting: describeWaiting(waiting, words),
    unused: lists && describeUnused(lists, pleaseCheck, numbers?.pleaseCheck ?? 0, words),
    calls: readCallCounts(review),
    run: place
      ? {
          state: isGoing(place, clock.now()) ? 'going' : 'stopped',
          progress: { step: place.step, done: place.done, of: place.of },
        }
      : null,
    lost,
    // The list comes from HubSpot's search, which lags; the month itself was read by its key.
    months: months.map((each) => (each.month === month ? { month, state } : each)),
  };
}
