import type { HubspotType, OurType, RecordType } from '@loss-review/domain/plan/plan';
import type { Send } from './request.ts';
import { notSetUp } from './trouble-words.ts';
import { SchemasAnswer } from './wire-catalogue.ts';
import { understand } from './wire.ts';

export const schemasPath = '/crm-object-schemas/2026-09/schemas';

/** Names of our custom objects in HubSpot; an account adds `p<portal id>_` in front. */
export const ourNames: Readonly<Record<OurType, string>> = {
  loss: 'clr_loss',
  cause: 'clr_cause',
  issue: 'clr_issue',
  review: 'clr_review',
};

const hubspotNames: Readonly<Record<HubspotType, string>> = {
  company: 'companies',
  contact: 'contacts',
  deal: 'deals',
  ticket: 'tickets',
  task: 'tasks',
  call: 'calls',
  note: 'notes',
};

/** HubSpot's ids of its own object types, the same in every account. */
export const hubspotTypeIds: Readonly<Record<HubspotType, string>> = {
  company: '0-2',
  contact: '0-1',
  deal: '0-3',
  ticket: '0-5',
  task: '0-27',
  call: '0-48',
  note: '0-46',
};

export const ourTypes: readonly OurType[] = ['loss', 'cause', 'issue', 'review'];
export const hubspotTypes: readonly HubspotType[] = [
  'company',
  'contact',
  'deal',
  'ticket',
  'task',
  'call',
  'note',
];

/** Names of record types as paths take them. */
export interface TypeNames {
  /** Throws `Trouble` `not_set_up` when the account has no such custom object. */
  pathName(type: RecordType): Promise<string>;
}

export function isOurType(type: RecordType): type is OurType {
  return type in ourNames;
}

function isHubspotType(type: RecordType): type is HubspotType {
  return type in hubspotNames;
}

/**
 * With the portal's id the names are built without a request; otherwise they are learnt from the account's schemas,
 * once. A name not found is looked up again the next time, since setup may have made the object meanwhile.
 */
export function createTypeNames(send: Send, portalId?: number): TypeNames {
  let learning: Promise<ReadonlyMap<string, string>> | undefined;

  async function learn(): Promise<ReadonlyMap<string, string>> {
    const { body } = await send(
      { method: 'GET', path: schemasPath, kind: 'read', repeatable: true },
      'setup',
    );
    const { results } = understand(SchemasAnswer, body, 'the list of custom objects');
    return new Map(results.map(({ name, fullyQualifiedName }) => [name, fullyQualifiedName]));
  }

  async function learntName(type: OurType): Promise<string> {
    learning ??= learn();
    try {
      const name = (await learning).get(ourNames[type]);
      if (name === undefined) throw notSetUp(`the custom object ${ourNames[type]}`);
      return name;
    } catch (error) {
      learning = undefined;
      throw error;
    }
  }

  return {
    async pathName(type) {
      if (isHubspotType(type)) return hubspotNames[type];
      if (portalId !== undefined) return `p${portalId}_${ourNames[type]}`;
      return learntName(type);
    },
  };
}
