import { asCounted } from '@loss-review/domain/review/as-counted';
import { causedBy } from '@loss-review/domain/review/figures/caused-losses';
import { sayCaused } from '@loss-review/domain/review/figures/say-caused';
import type { OpenCauseParameters, OpenedCause } from '@loss-review/domain/review-page/opened-cause';
import { settingsKey } from '@loss-review/domain/schema/settings-key';
import { parseSettings } from '@loss-review/domain/settings/settings';
import { explainMissing } from '../facts/explain-missing.ts';
import type { Portal } from '../facts/month-context.ts';
import { notSetUp } from '../hubspot/trouble-words.ts';
import { loadCaused } from './load-caused.ts';
import { keptFigureProperties, readKeptFigures } from './read-kept-figures.ts';
import { tellingOf } from './telling.ts';

/** Opens a page of the losses behind one bar of a month's causes. Throws Trouble `not_set_up`. */
export async function openCause(
  { crm, setupCrm, catalogue }: Pick<Portal, 'crm' | 'setupCrm' | 'catalogue'>,
  { month, reason, locale, page = '0' }: OpenCauseParameters,
): Promise<OpenedCause> {
  const [account, held, causeProperties, records] = await Promise.all([
    catalogue.account(),
    setupCrm.readByKey('review', [settingsKey, month], keptFigureProperties),
    catalogue.properties('cause'),
    loadCaused(crm, month, page),
  ]).catch((error: unknown) => explainMissing(catalogue, 'review', error));
  const byKey = (key: string) => held.find(({ properties }) => properties['clr_key'] === key)?.properties;
  const settings = parseSettings(byKey(settingsKey)?.['clr_settings'] ?? null);
  if (settings === null) throw notSetUp('the settings of the loss review');
  const words = { causeProperties, companyProperties: [], currency: account.currency };
  const telling = tellingOf({ month, locale }, settings, words);
  const losses = records.losses.map((loss) => asCounted(loss, settings.reasonRules));
  const caused = causedBy(reason, losses);
  const bar = readKeptFigures(byKey(month))?.review.pareto.find((sum) => sum.reason === reason) ?? null;
  const isAll = page === '0' && records.next === null;
  return {
    month,
    reason,
    label: telling.sayReason(reason),
    ...sayCaused(caused, bar, isAll, telling),
    losses: [...caused.losses],
    unnamedQuotes: [...caused.unnamedQuotes],
    next: records.next,
  };
}
