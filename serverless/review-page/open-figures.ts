import type { OpenedFigures, OpenFiguresParameters } from '@loss-review/domain/review-page/opened-figures';
import { figuresOf } from '@loss-review/domain/review/figures/figures-of';
import { lossTrend, retentionTrend } from '@loss-review/domain/review/figures/trend';
import { settingsKey } from '@loss-review/domain/schema/settings-key';
import { parseSettings } from '@loss-review/domain/settings/settings';
import { explainMissing } from '../facts/explain-missing.ts';
import type { Portal } from '../facts/month-context.ts';
import type { CrmRecord } from '../hubspot/crm.ts';
import { notSetUp } from '../hubspot/trouble-words.ts';
import { loadTrend } from './load-trend.ts';
import { keptFigureProperties, readKeptFigures } from './read-kept-figures.ts';
import { tellingOf } from './telling.ts';

/** Tells a month in figures, all from what its review keeps: one round of requests. Throws Trouble `not_set_up`. */
export async function openFigures(
  { crm, setupCrm, catalogue }: Pick<Portal, 'crm' | 'setupCrm' | 'catalogue'>,
  { month, locale }: OpenFiguresParameters,
): Promise<OpenedFigures> {
  const [account, held, trend, causeProperties, companyProperties] = await Promise.all([
    catalogue.account(),
    setupCrm.readByKey('review', [settingsKey, month], keptFigureProperties),
    loadTrend(crm, month),
    catalogue.properties('cause'),
    catalogue.properties('company'),
  ]).catch((error: unknown) => explainMissing(catalogue, 'review', error));
  const byKey = (key: string): CrmRecord | undefined =>
    held.find(({ properties }) => properties['clr_key'] === key);
  const current = parseSettings(byKey(settingsKey)?.properties['clr_settings'] ?? null);
  if (current === null) throw notSetUp('the settings of the loss review');
  const review = byKey(month)?.properties;
  // A month is told by the property it was counted by, and by the reasons' merges of today (decision 0043).
  const { reviewRules } = parseSettings(review?.['clr_settings'] ?? null) ?? current;
  const telling = tellingOf(
    { month, locale },
    { reviewRules, reasonRules: current.reasonRules },
    { causeProperties, companyProperties, currency: account.currency },
  );
  const figures = readKeptFigures(review);
  const told = figures && figuresOf(figures, telling);
  return {
    month,
    isCounted: figures !== null,
    isClosed: review?.['clr_status'] === 'closed',
    numbers: [...(told?.numbers ?? []), lossTrend(trend, telling), retentionTrend(trend, telling)],
    causes: [...(told?.causes ?? [])],
    lifeCycle: [...(told?.lifeCycle ?? [])],
    reasons: (figures?.review.pareto ?? []).map(({ reason }) => ({
      reason,
      label: telling.sayReason(reason),
    })),
  };
}
