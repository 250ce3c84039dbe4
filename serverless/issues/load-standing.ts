import { settingsKey } from '@loss-review/domain/schema/settings-key';
import { parseSettings, type ReasonRules } from '@loss-review/domain/settings/settings';
import { dayAt, type Day, type Month } from '@loss-review/domain/time/day';
import type { Changing } from '@loss-review/domain/issues/change-issue';
import type { HeldIssue } from '@loss-review/domain/issues/issue';
import type { Link } from '@loss-review/domain/plan/plan';
import { explainMissing } from '../facts/explain-missing.ts';
import type { Portal } from '../facts/month-context.ts';
import type { Crm } from '../hubspot/crm.ts';
import { notSetUp } from '../hubspot/trouble-words.ts';

/** What a save of issues needs that it does not change: read once a function call. */
export interface Standing {
  readonly timeZone: string;
  readonly today: Day;
  readonly rules: ReasonRules;
  readonly ownerNames: ReadonlyMap<string, string>;
  readonly activeIds: ReadonlySet<string>;
  readonly by: Changing;
  /** Record id of the month's review; null before its first run. */
  readonly reviewId: string | null;
}

/** Reads account, owners, the rules of reasons and the month's review in one round. Throws Trouble `not_set_up`. */
export async function loadStanding(
  { setupCrm, catalogue, clock }: Portal,
  { id, who, month }: { readonly id: string; readonly who: string; readonly month: Month },
): Promise<Standing> {
  const [{ timeZone }, owners, held] = await Promise.all([
    catalogue.account(),
    catalogue.owners(),
    setupCrm
      .readByKey('review', [settingsKey, month], ['clr_key', 'clr_settings'])
      .catch((error: unknown) => explainMissing(catalogue, 'issue', error)),
  ]);
  const byKey = (key: string) => held.find(({ properties }) => properties['clr_key'] === key);
  const settings = parseSettings(byKey(settingsKey)?.properties['clr_settings'] ?? null);
  if (!settings) throw notSetUp('the settings of the loss review');
  const today = dayAt(clock.now(), timeZone);
  return {
    timeZone,
    today,
    rules: settings.reasonRules,
    ownerNames: new Map(owners.map((owner) => [owner.id, owner.name])),
    activeIds: new Set(owners.flatMap((owner) => (owner.active ? [owner.id] : []))),
    by: { id, who, today, month },
    reviewId: byKey(month)?.id ?? null,
  };
}

/** An issue's association with a review, where it is missing; `id` empty for an issue that is not made yet. */
export async function missingReviewLink(
  crm: Pick<Crm, 'linked'>,
  { id, key }: Pick<HeldIssue, 'id' | 'key'>,
  reviewId: string | null,
): Promise<readonly Link[]> {
  if (reviewId === null) return [];
  const linked = id === '' ? [] : ((await crm.linked('issue', 'review', [id])).get(id) ?? []);
  if (linked.some((link) => link.id === reviewId)) return [];
  return [{ from: { type: 'issue', key }, to: { type: 'review', id: reviewId } }];
}
