import { defaultSettings, readSettings } from '../settings/settings.ts';
import type { Explained } from './find-clashes.ts';
import type { HeldPortal } from './held.ts';

/** Settings as they are to be kept, or why they cannot be told. */
export type StartSettings =
  { readonly text: string; readonly notices: readonly Explained[] } | { readonly clash: Explained };

type Found = Pick<HeldPortal, 'dealPipelines' | 'ticketProperties'>;

/**
 * Keeps the settings people chose; those of an earlier version gain what has come since. Only where they name no renewals at all, the pipelines that are called so are
 * filled in; where there is none either, the notice asks. Settings that begin take the ticket property that is called
 * satisfaction, if there is exactly one.
 */
export function startSettings(
  kept: string | null,
  { dealPipelines, ticketProperties }: Found,
): StartSettings {
  const read = kept
    ? readSettings(kept)
    : {
        settings: { ...defaultSettings, satisfactionProperty: satisfaction(ticketProperties) },
        isOlder: true,
      };
  if (read === null) return { clash: unreadable };
  const { settings: held, isOlder } = read;
  const text = kept && !isOlder ? kept : JSON.stringify(held);
  const chosen = held.renewalPipelines.length > 0 || held.renewalDealTypes.length > 0;
  if (chosen) return { text, notices: [] };
  const renewalPipelines = dealPipelines.filter(({ label }) => /renewal/i.test(label)).map(({ id }) => id);
  if (renewalPipelines.length === 0) return { text, notices: [noRenewals] };
  return { text: JSON.stringify({ ...held, renewalPipelines }), notices: [] };
}

function satisfaction(ticketProperties: Found['ticketProperties']): string | null {
  const named = ticketProperties.filter(
    ({ type, name, label }) => type === 'number' && /satisfaction|csat/i.test(`${name} ${label}`),
  );
  return named.length === 1 ? (named[0]?.name ?? null) : null;
}

const noRenewals: Explained = {
  code: 'no_renewals',
  sentence:
    'No deal pipeline is called “renewal”, so lost renewals cannot be told from other deals. Which pipelines or deal types are your renewals? Choose them on the settings page of the app, or give the pipeline a name with “renewal” in it and run setup again.',
  who: 'operator',
};

const unreadable: Explained = {
  code: 'settings_unreadable',
  sentence:
    'The settings kept in the portal cannot be read by this version of the app. Bring back an earlier value of clr_settings from its history on the loss review “Current settings”, or empty it to start from the defaults; then run setup again.',
  who: 'operator',
};
