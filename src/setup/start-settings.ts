import { defaultSettings, parseSettings } from '../settings/settings.ts';
import type { Explained } from './find-clashes.ts';

/** Settings as they are to be kept, or why they cannot be told. */
export type StartSettings =
  { readonly text: string; readonly notices: readonly Explained[] } | { readonly clash: Explained };

interface PipelineName {
  readonly id: string;
  readonly label: string;
}

/**
 * Keeps the settings people chose. Only where they name no renewals at all, the pipelines that are called so are
 * filled in; where there is none either, the notice asks.
 */
export function startSettings(kept: string | null, dealPipelines: readonly PipelineName[]): StartSettings {
  const held = kept === null || kept === '' ? defaultSettings : parseSettings(kept);
  if (held === null) return { clash: unreadable };
  const chosen = held.renewalPipelines.length > 0 || held.renewalDealTypes.length > 0;
  if (chosen) return { text: kept ?? JSON.stringify(held), notices: [] };
  const renewalPipelines = dealPipelines.filter(({ label }) => /renewal/i.test(label)).map(({ id }) => id);
  if (renewalPipelines.length === 0) return { text: kept || JSON.stringify(held), notices: [noRenewals] };
  return { text: JSON.stringify({ ...held, renewalPipelines }), notices: [] };
}

const noRenewals: Explained = {
  code: 'no_renewals',
  sentence:
    'No deal pipeline is called “renewal”, so lost renewals cannot be told from other deals. Which pipelines or deal types are your renewals? Name their ids as renewalPipelines or renewalDealTypes in the property clr_settings of the loss review “Current settings”, or give the pipeline a name with “renewal” in it and run setup again.',
  who: 'operator',
};

const unreadable: Explained = {
  code: 'settings_unreadable',
  sentence:
    'The settings kept in the portal cannot be read by this version of the app. Bring back an earlier value of clr_settings from its history on the loss review “Current settings”, or empty it to start from the defaults; then run setup again.',
  who: 'operator',
};
