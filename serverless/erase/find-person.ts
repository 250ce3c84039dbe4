import type { ErasedPerson } from '@loss-review/domain/erasure/words';
import { namesOf } from '@loss-review/domain/erasure/without-names';
import { compareIds } from '@loss-review/domain/losses/order';
import type { Crm, CrmRecord } from '../hubspot/crm.ts';

const contactNames = ['firstname', 'lastname', 'email', 'phone', 'mobilephone'];

/** A contact, and everything of ours that leads to what the contact said. */
export interface FoundPerson {
  readonly person: ErasedPerson;
  /** Null where HubSpot no longer holds the contact. */
  readonly name: string | null;
  /** Losses that the contact was spoken with about, by id, in id order. */
  readonly lossIds: readonly string[];
  /** Losses with a draft that names the contact. */
  readonly draftIds: ReadonlySet<string>;
  /** The contact's tasks and calls, ours or not. */
  readonly taskIds: readonly string[];
  readonly callIds: readonly string[];
}

/**
 * Finds them by association, and by the contact's id as losses keep it, which HubSpot's index may show a minute late;
 * once a contact is deleted for good, only the id is left.
 */
export async function findPerson(
  crm: Pick<Crm, 'read' | 'linked' | 'walk'>,
  contactId: string,
): Promise<FoundPerson> {
  const idsLinked = async (type: 'loss' | 'task' | 'call'): Promise<readonly string[]> =>
    ((await crm.linked('contact', type, [contactId])).get(contactId) ?? []).map(({ id }) => id);
  const [contacts, linked, taskIds, callIds, spokenWith, drafts] = await Promise.all([
    crm.read('contact', [contactId], contactNames),
    idsLinked('loss'),
    idsLinked('task'),
    idsLinked('call'),
    allOf(
      crm.walk('loss', {
        filters: [{ propertyName: 'clr_call_contact', operator: 'EQ', value: contactId }],
        properties: [],
      }),
    ),
    allOf(
      crm.walk('loss', {
        filters: [{ propertyName: 'clr_call_draft', operator: 'HAS_PROPERTY' }],
        properties: ['clr_call_draft'],
      }),
    ),
  ]);
  const p = contacts[0]?.properties ?? {};
  const about = new Set([...linked, ...spokenWith.map(({ id }) => id)]);
  const inDraft = `"contactId":${JSON.stringify(contactId)}`;
  const draftIds = drafts
    .filter(({ properties }) => properties['clr_call_draft']?.includes(inDraft))
    .map(({ id }) => id);
  return {
    person: {
      contactId,
      names: namesOf({
        first: p['firstname'] ?? '',
        last: p['lastname'] ?? '',
        email: p['email'] ?? '',
        phones: [p['phone'] ?? '', p['mobilephone'] ?? ''],
      }),
    },
    name: contacts.length === 0 ? null : nameOf(p, contactId),
    lossIds: [...new Set([...about, ...draftIds])].sort(compareIds),
    draftIds: new Set(draftIds.filter((id) => !about.has(id))),
    taskIds,
    callIds,
  };
}

function nameOf(p: CrmRecord['properties'], id: string): string {
  return [p['firstname'], p['lastname']].filter(Boolean).join(' ') || p['email'] || `Contact ${id}`;
}

async function allOf(pages: AsyncIterable<readonly CrmRecord[]>): Promise<readonly CrmRecord[]> {
  const found: CrmRecord[] = [];
  for await (const page of pages) found.push(...page);
  return found;
}
