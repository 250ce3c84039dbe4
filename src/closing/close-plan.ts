import type { Link, Plan } from '../plan/plan.ts';
import { reviewFigureProperties } from '../schema/review-figure-properties.ts';
import type { Month } from '../time/day.ts';
import { type FrozenLoss, freezeLosses } from './frozen-losses.ts';
import { freeze, type Held } from './frozen.ts';

/** The properties of a review that closing freezes. */
export const frozenNames: readonly string[] = [
  'clr_numbers',
  'clr_lists',
  ...reviewFigureProperties.map(({ name }) => name),
];

/** A month that is to be closed. */
export interface ToClose {
  readonly month: Month;
  /** Who closes it, as claimed. */
  readonly who: string;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** The review as it was shown, with all that is frozen. */
  readonly held: Held;
  /** The month's churned losses; null where there are too many to be kept one by one. */
  readonly losses: readonly FrozenLoss[] | null;
}

/**
 * Closes a month by one write to its review, so that it is frozen completely or not at all: with the status go the
 * numbers that were shown, over whatever a count may write meanwhile, and a copy of them.
 */
export function closePlan({ month, who, now, held, losses }: ToClose): Plan {
  const shown = Object.fromEntries(frozenNames.map((name) => [name, held[name] ?? '']));
  const properties = {
    ...shown,
    clr_status: 'closed',
    clr_closed_at: new Date(now).toISOString(),
    clr_closed_by: who,
    clr_restated: '',
    clr_frozen_losses: losses === null ? '' : freezeLosses(losses),
    ...freeze(held, frozenNames),
  };
  return { records: [{ type: 'review', key: month, properties }], links: [], mirrors: [] };
}

/** What opening the month after has to know. */
export interface NextMonth {
  readonly month: Month;
  /** HubSpot record id of its review; null where there is none yet. */
  readonly reviewId: string | null;
  /** Issues that are not resolved, by HubSpot record id. */
  readonly openIssueIds: readonly string[];
}

/**
 * Opens the month after a closed one: its review, without settings, which its first run copies, and on it the issues
 * that are not resolved yet. Repeating it adds what is missing.
 */
export function nextMonthPlan({ month, reviewId, openIssueIds }: NextMonth): Plan {
  const review =
    reviewId === null ? ({ type: 'review', key: month } as const) : { type: 'review' as const, id: reviewId };
  const properties = { clr_name: `Loss review ${month}`, clr_month: month, clr_status: 'open' };
  return {
    records: reviewId === null ? [{ type: 'review', key: month, properties }] : [],
    links: openIssueIds.map((id): Link => ({ from: { type: 'issue', id }, to: review })),
    mirrors: [],
  };
}
