import type { Plan, Upsert } from '@loss-review/domain/plan/plan';
import { settingsKey } from '@loss-review/domain/schema/settings-key';
import { dayOf } from '@loss-review/domain/time/day';
import type { MonthContext } from '../facts/month-context.ts';

/** A watermark is moved only when it lags this far, so that sweeping twice in a row writes nothing. */
const worthMovingMs = 60 * 60_000;

/** A pass that has come to its end. */
interface EndedPass {
  /** ISO instant at which it began. */
  readonly startedAt: string;
  /** Has it walked every company? */
  readonly full: boolean;
}

/**
 * What ends a pass (`now` in milliseconds since the epoch): the month's review with the settings it ran with, once, how far changes have been read, and when
 * every company was walked.
 */
export function closingPlan(context: MonthContext, { startedAt, full }: EndedPass, now: number): Plan {
  const { month, account, settings, review, watermark, fullPass } = context;
  const opened: readonly Upsert[] = isOpened(review)
    ? []
    : [{ type: 'review', key: month, properties: openedReview(month, settings) }];
  const lag = watermark === null ? Infinity : Date.parse(startedAt) - Date.parse(watermark);
  const properties = {
    ...(lag >= worthMovingMs && { clr_watermark: startedAt }),
    ...(full &&
      isWorthTelling(fullPass, startedAt, account.timeZone) && {
        clr_full_pass_at: startedAt,
        clr_full_pass_ended_at: new Date(now).toISOString(),
      }),
  };
  const moved: readonly Upsert[] =
    Object.keys(properties).length > 0 ? [{ type: 'review', key: settingsKey, properties }] : [];
  return { records: [...opened, ...moved], links: [], mirrors: [] };
}

/** Was a month opened by a run? The closing of the month before makes a review that has no settings yet. */
export function isOpened(review: MonthContext['review']): boolean {
  return Boolean(review?.properties['clr_settings']) || review?.properties['clr_status'] === 'closed';
}

/** A new day may be that of a new month, which is not closed by a pass of the old one. */
function isWorthTelling(last: MonthContext['fullPass'], startedAt: string, timeZone: string): boolean {
  if (last === null || Date.parse(startedAt) - Date.parse(last.beganAt) >= worthMovingMs) return true;
  return dayOf(startedAt, timeZone) !== dayOf(last.beganAt, timeZone);
}

/** A month’s review as it is first written, with the settings it runs with. */
export function openedReview(month: string, settings: MonthContext['settings']): Upsert['properties'] {
  return {
    clr_name: `Loss review ${month}`,
    clr_month: month,
    clr_status: 'open',
    clr_settings: JSON.stringify(settings),
  };
}
