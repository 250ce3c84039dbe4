import type { LoggedCall } from '@loss-review/domain/calls/record/call-facts';
import { promiseKeys } from '@loss-review/domain/calls/record/promised-tasks';
import type { Crm, CrmRecord, Linked } from '../hubspot/crm.ts';
import { lossTaskProperties } from './read-loss-tasks.ts';
import { causeNames } from './read-held-cause.ts';

/** What a save is about, to which no association may lead yet: an earlier one may have been cut. */
export interface CallSave {
  readonly lossKey: string;
  /** Keys of the causes to be written. */
  readonly causeKeys: readonly string[];
}

/** What stands already of what a save writes. */
export interface StandingSave {
  /** By key, linked or not. */
  readonly causes: readonly CrmRecord[];
  readonly tasks: readonly CrmRecord[];
  readonly calls: readonly LoggedCall[];
  /** What the loss is associated with. */
  readonly lossTasks: readonly string[];
  readonly lossContacts: readonly string[];
  /** By task of the loss. */
  readonly taskContacts: ReadonlyMap<string, readonly string[]>;
}

/** What stands of a save that is none. */
export const nothingSaved: StandingSave = {
  ...{ causes: [], tasks: [], calls: [], lossTasks: [], lossContacts: [] },
  taskContacts: new Map(),
};

/** Reads what stands already, in three rounds of requests. */
export async function loadOfSave(crm: Crm, { lossKey, causeKeys }: CallSave): Promise<StandingSave> {
  const [losses, causes, tasks] = await Promise.all([
    crm.readByKey('loss', [lossKey], ['clr_key']),
    crm.readByKey('cause', causeKeys, causeNames),
    crm.readByKey('task', promiseKeys(lossKey), lossTaskProperties),
  ]);
  const lossIds = losses.map(({ id }) => id);
  const [callIds, lossTasks, lossContacts] = await Promise.all(
    (['call', 'task', 'contact'] as const).map(async (type) =>
      idsIn(await crm.linked('loss', type, lossIds)),
    ),
  );
  const [calls, contacts] = await Promise.all([
    crm.read('call', callIds ?? [], ['clr_key']),
    crm.linked('task', 'contact', lossTasks ?? []),
  ]);
  return {
    causes,
    tasks,
    calls: calls.map(({ id, properties }) => ({ id, key: properties['clr_key'] ?? '' })),
    lossTasks: lossTasks ?? [],
    lossContacts: lossContacts ?? [],
    taskContacts: new Map([...contacts].map(([task, links]) => [task, links.map(({ id }) => id)])),
  };
}

function idsIn(linked: ReadonlyMap<string, readonly Linked[]>): readonly string[] {
  return [...linked.values()].flatMap((links) => links.map(({ id }) => id));
}
