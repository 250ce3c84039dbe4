import type { Choices } from '@loss-review/domain/settings/choices';
import type { Looked } from '@loss-review/domain/settings/first-run-check';
import type { HeldPortal, HeldSettingsRecord } from '@loss-review/domain/setup/held';
import type { Hubspot } from '../hubspot/open.ts';
import { Refused, scopesIn } from '../hubspot/refused.ts';
import { lookUpSettings } from '../setup/look-up-portal.ts';
import { toChoices } from './to-choices.ts';

export type LookingPorts = Pick<Hubspot, 'setupCrm' | 'catalogue'>;

/** What the portal shows of all that settings and setup are about; null where HubSpot refused a part of it. */
export interface Around {
  readonly held: HeldPortal | null;
  readonly record: HeldSettingsRecord | null;
  readonly choices: Choices | null;
  readonly refusals: Looked['refusals'];
}

/** Reads it part by part, so that one missing permission hides no other; trouble of another kind is thrown. */
export async function lookAround({ setupCrm, catalogue }: LookingPorts): Promise<Around> {
  const refusals: Looked['refusals'][number][] = [];
  const unlessRefused = async <T>(what: string, reading: Promise<T>): Promise<T | null> => {
    try {
      return await reading;
    } catch (error) {
      if (!(error instanceof Refused) || error.code !== 'missing_scopes') throw error;
      refusals.push({ what, scopes: scopesIn(error.error) });
      return null;
    }
  };
  const [objects, company, companyGroups, task, taskGroups, pipelines, deal, ticket, owners] =
    await Promise.all([
      unlessRefused('custom objects', catalogue.schemas()),
      unlessRefused('company properties', catalogue.properties('company')),
      unlessRefused('company property groups', catalogue.groups('company')),
      unlessRefused('task properties', catalogue.properties('task')),
      unlessRefused('task property groups', catalogue.groups('task')),
      unlessRefused('deal pipelines', catalogue.dealPipelines()),
      unlessRefused('deal properties', catalogue.properties('deal')),
      unlessRefused('ticket properties', catalogue.properties('ticket')),
      unlessRefused('owners', catalogue.owners()),
    ]);
  const kept = objects && (await unlessRefused('the settings', keptSettings(setupCrm, objects)));
  return {
    held:
      objects && company && companyGroups && task && taskGroups && ticket && pipelines && kept
        ? {
            objects,
            company: { properties: company, groups: companyGroups },
            task: { properties: task, groups: taskGroups },
            ticketProperties: ticket,
            dealPipelines: pipelines,
            settingsRecord: kept.record,
          }
        : null,
    record: kept?.record ?? null,
    choices:
      company && pipelines && deal && ticket && owners
        ? toChoices({
            pipelines,
            dealProperties: deal,
            companyProperties: company,
            ticketProperties: ticket,
            owners,
          })
        : null,
    refusals,
  };
}

/** In an object, so that no record is told apart from no permission. */
async function keptSettings(
  ...look: Parameters<typeof lookUpSettings>
): Promise<{ readonly record: HeldSettingsRecord | null }> {
  return { record: await lookUpSettings(...look) };
}
