import { settingsKey } from '@loss-review/domain/schema/settings-key';
import { checkSettings } from '@loss-review/domain/settings/check-settings';
import { sameChoice } from '@loss-review/domain/settings/same-choice';
import { parseSettings, type Settings } from '@loss-review/domain/settings/settings';
import type { SettingsDraft } from '@loss-review/domain/settings/settings-draft';
import type { SavedSettings } from '@loss-review/domain/settings/settings-page';
import { explainMissing } from '../facts/explain-missing.ts';
import type { Hubspot } from '../hubspot/open.ts';
import { Trouble } from '../trouble.ts';
import { toChoices } from './to-choices.ts';

/**
 * Keeps settings, checked as one against what the portal has now. What is saved already is not written again; what a
 * colleague saved since `before` is answered, not overwritten. HubSpot has no conditional write, so two people who save
 * within the same fraction of a second can still overwrite one another. Throws `Trouble`.
 */
export async function saveSettings(
  { setupCrm, catalogue }: Pick<Hubspot, 'setupCrm' | 'catalogue'>,
  { before, draft }: { readonly before: Settings; readonly draft: SettingsDraft },
): Promise<SavedSettings> {
  const [pipelines, dealProperties, companyProperties, ticketProperties, owners] = await Promise.all([
    catalogue.dealPipelines(),
    catalogue.properties('deal'),
    catalogue.properties('company'),
    catalogue.properties('ticket'),
    catalogue.owners(),
  ]);
  const choices = toChoices({ pipelines, dealProperties, companyProperties, ticketProperties, owners });
  const current = await readCurrent(setupCrm).catch((error: unknown) =>
    explainMissing(catalogue, 'review', error),
  );
  if (sameChoice(current, draft)) return { outcome: 'saved', settings: current };
  if (!sameChoice(current, before)) return { outcome: 'changed', settings: current };

  const { settings, problems } = checkSettings(draft, choices);
  if (settings === null) return { outcome: 'refused', problems: [...problems] };
  const properties = { clr_settings: JSON.stringify(settings) };
  const { refused } = await setupCrm.apply({
    records: [{ type: 'review', key: settingsKey, properties }],
    links: [],
    mirrors: [],
  });
  const [refusal] = refused;
  if (refusal === undefined) return { outcome: 'saved', settings };
  throw new Trouble(
    'settings_refused',
    'us',
    `HubSpot refused the settings; nothing was changed. Please report it: ${refusal.message}`,
  );
}

async function readCurrent(crm: Hubspot['setupCrm']): Promise<Settings> {
  const [record] = await crm.readByKey('review', [settingsKey], ['clr_settings']);
  const current = parseSettings(record?.properties['clr_settings'] ?? null);
  if (current !== null) return current;
  throw new Trouble(
    'not_set_up',
    'operator',
    'The settings cannot be read any more. Open this page again and look at its check of the account.',
  );
}
