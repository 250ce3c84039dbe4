import { reasonListOf } from '@loss-review/domain/reasons/reason-list';
import type { HeldReasons } from '@loss-review/domain/reasons/reason-change';
import { settingsKey } from '@loss-review/domain/schema/settings-key';
import { parseSettings, type Settings } from '@loss-review/domain/settings/settings';
import { explainMissing } from '../facts/explain-missing.ts';
import type { Hubspot } from '../hubspot/open.ts';
import { notSetUp } from '../hubspot/trouble-words.ts';

export type ReasonPorts = Pick<Hubspot, 'setupCrm' | 'catalogue'>;

/** The reasons as the portal holds them now, with the settings that hold their rules: two requests. Throws `Trouble`. */
export async function loadReasons({
  setupCrm,
  catalogue,
}: ReasonPorts): Promise<{ readonly reasons: HeldReasons; readonly settings: Settings }> {
  const [properties, [record]] = await Promise.all([
    catalogue.properties('cause'),
    setupCrm.readByKey('review', [settingsKey], ['clr_settings']),
  ]).catch((error: unknown) => explainMissing(catalogue, 'review', error));
  const settings = parseSettings(record?.properties['clr_settings'] ?? null);
  if (settings === null) throw notSetUp('the settings of the loss review');
  const list = reasonListOf(properties);
  if (list.reasons.length === 0) throw notSetUp('the list of reasons');
  return { reasons: { list, rules: settings.reasonRules }, settings };
}
