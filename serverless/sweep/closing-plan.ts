import type { Plan, Upsert } from '@loss-review/domain/plan/plan';
import { settingsKey } from '@loss-review/domain/schema/settings-key';
import type { MonthContext } from '../facts/month-context.ts';

/** A watermark is moved only when it lags this far, so that sweeping twice in a row writes nothing. */
const worthMovingMs = 60 * 60_000;

/** What ends a pass: the month's review with the settings it ran with, once, and how far changes have been read. */
export function closingPlan({ month, settings, review, watermark }: MonthContext, startedAt: string): Plan {
  const opened: readonly Upsert[] = review
    ? []
    : [{ type: 'review', key: month, properties: openedReview(month, settings) }];
  const lag = watermark === null ? Infinity : Date.parse(startedAt) - Date.parse(watermark);
  const moved: readonly Upsert[] =
    lag >= worthMovingMs
      ? [{ type: 'review', key: settingsKey, properties: { clr_watermark: startedAt } }]
      : [];
  return { records: [...opened, ...moved], links: [], mirrors: [] };
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
