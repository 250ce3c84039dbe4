import { monthInWords } from '@loss-review/domain/calls/in-words';
import type { DealRules } from '@loss-review/domain/deals/close';
import { settingsKey } from '@loss-review/domain/schema/settings-key';
import { parseSettings, type Settings } from '@loss-review/domain/settings/settings';
import type { Clock } from '@loss-review/domain/time/clock';
import { dayAt, type Day, firstDay, type Month } from '@loss-review/domain/time/day';
import { callCountProperties } from './call-counts.ts';
import type { Account, Catalogue } from '../hubspot/catalogue.ts';
import type { Crm, CrmRecord } from '../hubspot/crm.ts';
import { Trouble } from '../trouble.ts';
import { explainMissing } from './explain-missing.ts';
import { stageOutcomes } from './stage-outcomes.ts';

/** What is read of a review, and of the record that holds the settings. */
const reviewProperties = [
  'clr_key',
  'clr_settings',
  'clr_watermark',
  'clr_swept_rules',
  'clr_status',
  'clr_numbers',
  'clr_lists',
  'clr_assigned_at',
  'clr_call_choices',
  'clr_full_pass_at',
  'clr_full_pass_ended_at',
  ...callCountProperties,
];

/** What a use case needs to reach a portal. */
export interface Portal {
  readonly crm: Crm;
  /** The same CRM, its requests counted as fixed look-ups. */
  readonly setupCrm: Crm;
  readonly catalogue: Catalogue;
  readonly clock: Clock;
}

/** The fixed facts a run stands on: read once, counted as setup. */
export interface MonthContext {
  readonly month: Month;
  readonly account: Account;
  /** Today in the portal's zone: evidence of today or later is not counted yet, since the day is not over. */
  readonly today: Day;
  /** The rules as they stand now. */
  readonly settings: Settings;
  /** The review record of the month, once there is one. */
  readonly review: CrmRecord | null;
  /** Changes up to here (ISO instant) have been read; null before the first full pass. */
  readonly watermark: string | null;
  /** When the last pass that has walked every company began and ended (ISO instants); null before the first. */
  readonly fullPass: { readonly beganAt: string; readonly endedAt: string } | null;
  /** The rules for losses that the last sweep that wrote went by, as text; null before the first. */
  readonly sweptRules: string | null;
}

/** Reads settings, account and the month's review. Throws Trouble `not_set_up` or `future_month`. */
export async function openMonth(
  { setupCrm, catalogue, clock }: Portal,
  asked: Month | undefined,
): Promise<MonthContext> {
  const account = await catalogue.account();
  const today = dayAt(clock.now(), account.timeZone);
  const month = asked ?? lastClosedMonth(today);
  if (firstDay(month) > today) {
    throw new Trouble(
      'future_month',
      'user',
      `${monthInWords(month)} has not begun yet. Ask for a month up to ${monthInWords(today.slice(0, 7))}.`,
    );
  }
  const held = await setupCrm
    .readByKey('review', [settingsKey, month], reviewProperties)
    .catch((error: unknown) => explainMissing(catalogue, 'review', error));
  const byKey = (key: string): CrmRecord | null =>
    held.find(({ properties }) => properties['clr_key'] === key) ?? null;
  const current = byKey(settingsKey);
  const settings = parseSettings(current?.properties['clr_settings'] ?? null);
  if (!settings) {
    throw new Trouble('not_set_up', 'operator', 'This account is not set up yet.');
  }
  return {
    month,
    account,
    today,
    settings,
    review: byKey(month),
    watermark: current?.properties['clr_watermark'] || null,
    fullPass: fullPassOf(current?.properties ?? {}),
    sweptRules: current?.properties['clr_swept_rules'] || null,
  };
}

/** How deals are read under some settings: the outcome of each stage comes from the portal's pipelines. */
export async function dealRules(
  { catalogue }: Portal,
  { account }: MonthContext,
  settings: Settings,
): Promise<DealRules> {
  const pipelines = await catalogue.dealPipelines();
  const outcomes = stageOutcomes(pipelines);
  return { timeZone: account.timeZone, currency: account.currency, outcomes, settings };
}

function fullPassOf({
  clr_full_pass_at: beganAt,
  clr_full_pass_ended_at: endedAt,
}: CrmRecord['properties']): MonthContext['fullPass'] {
  return beganAt && endedAt ? { beganAt, endedAt } : null;
}

function lastClosedMonth(today: Day): Month {
  const [year = 0, month = 0] = today.split('-').map(Number);
  return month === 1
    ? `${String(year - 1).padStart(4, '0')}-12`
    : `${today.slice(0, 5)}${String(month - 1).padStart(2, '0')}`;
}
