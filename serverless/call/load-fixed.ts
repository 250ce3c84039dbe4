import { settingsKey } from '@loss-review/domain/schema/settings-key';
import { parseSettings, type Settings } from '@loss-review/domain/settings/settings';
import type { CallScreen } from '@loss-review/domain/calls/record/call-screen';
import { explainMissing } from '../facts/explain-missing.ts';
import type { Portal } from '../facts/month-context.ts';
import type { Account, Owner } from '../hubspot/catalogue.ts';
import { notSetUp } from '../hubspot/trouble-words.ts';

/** What a call needs that no save changes: read once a function call. */
export interface FixedFacts {
  readonly account: Account;
  readonly settings: Settings;
  /** Active and deactivated. */
  readonly owners: readonly Owner[];
  readonly reasons: CallScreen['reasons'];
  /** Codes of the categories that causes may have. */
  readonly categories: readonly string[];
}

/** Reads account, settings, owners and the list of reasons in one round. Throws Trouble `not_set_up`. */
export async function loadFixed({ setupCrm, catalogue }: Portal): Promise<FixedFacts> {
  const [held, account, owners, ofCauses, ofLosses] = await Promise.all([
    setupCrm.readByKey('review', [settingsKey], ['clr_settings']),
    catalogue.account(),
    catalogue.owners(),
    catalogue.properties('cause'),
    catalogue.properties('loss'),
  ]).catch((error: unknown) => explainMissing(catalogue, 'cause', error));
  const settings = parseSettings(held[0]?.properties['clr_settings'] ?? null);
  if (!settings) throw notSetUp('the settings of the loss review');
  const optionsOf = (properties: typeof ofCauses, name: string) =>
    properties.find((property) => property.name === name)?.options ?? [];
  // The causes' list is the master; a reason that setup has not copied to losses yet could not be written there.
  const copied = new Set(optionsOf(ofLosses, 'clr_root_reasons').map(({ value }) => value));
  return {
    account,
    settings,
    owners,
    reasons: optionsOf(ofCauses, 'clr_reason')
      .filter(({ value }) => copied.has(value))
      .map(({ value, label, hidden }) => ({ value, label, hidden })),
    categories: optionsOf(ofCauses, 'clr_category').map(({ value }) => value),
  };
}
