import { type ReasonList, reasonListOf } from '@loss-review/domain/reasons/reason-list';
import type { Choices } from '@loss-review/domain/settings/choices';
import type { Looked } from '@loss-review/domain/settings/first-run-check';
import type { ExtendedType } from '@loss-review/domain/schema/extended';
import type { HeldPortal, HeldSettingsRecord, HeldType } from '@loss-review/domain/setup/held';
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
  readonly reasons: ReasonList | null;
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
  const typeOf = async (type: ExtendedType): Promise<HeldType | null> => {
    const [properties, groups] = await Promise.all([
      unlessRefused(`${type} properties`, catalogue.properties(type)),
      unlessRefused(`${type} property groups`, catalogue.groups(type)),
    ]);
    return properties && groups && { properties, groups };
  };
  const [objects, company, contact, task, call, pipelines, deal, ticket, owners] = await Promise.all([
    unlessRefused('custom objects', catalogue.schemas()),
    typeOf('company'),
    typeOf('contact'),
    typeOf('task'),
    typeOf('call'),
    unlessRefused('deal pipelines', catalogue.dealPipelines()),
    unlessRefused('deal properties', catalogue.properties('deal')),
    unlessRefused('ticket properties', catalogue.properties('ticket')),
    unlessRefused('owners', catalogue.owners()),
  ]);
  const cause = objects?.find((object) => object.type === 'cause');
  const kept = objects && (await unlessRefused('the settings', keptSettings(setupCrm, objects)));
  return {
    held:
      objects && company && contact && task && call && ticket && pipelines && kept
        ? {
            ...{ objects, company, contact, task, call },
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
            companyProperties: company.properties,
            ticketProperties: ticket,
            owners,
          })
        : null,
    reasons: cause ? reasonListOf(cause.properties) : null,
    refusals,
  };
}

/** In an object, so that no record is told apart from no permission. */
async function keptSettings(
  ...look: Parameters<typeof lookUpSettings>
): Promise<{ readonly record: HeldSettingsRecord | null }> {
  return { record: await lookUpSettings(...look) };
}
