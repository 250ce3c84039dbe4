import type { Link, Ref, Upsert } from '@loss-review/domain/plan/plan';
import { associationTypes } from './association-types.ts';
import { writeBatch } from './batch.ts';
import type { Connection } from './connection.ts';
import { readLinked } from './linked.ts';
import { unitsPerRequest } from './meter.ts';
import { inParallel, inPieces } from './parallel.ts';
import { keyProperty, readRecords } from './read.ts';
import type { Whereabouts } from './refs.ts';
import { updateRecords } from './update.ts';
import { type RecordsWritten, toRefusal, type Written } from './upsert.ts';

/**
 * Writes tasks in an account that refuses unique properties on tasks: a task is looked for among its loss's tasks by
 * its key, and made together with its links in one request. That survives being cut off, but two runs at once may
 * each make it.
 */
export async function writeTasks(
  connection: Connection,
  tasks: readonly Upsert[],
  links: readonly Link[],
  whereabouts: Whereabouts,
): Promise<RecordsWritten> {
  if (tasks.length === 0) return { written: [], refused: [] };
  const ends = endsByTask(tasks, links);
  const heldIds = await heldTasks(connection, [...ends.values()].flat(), whereabouts);

  const held = tasks.flatMap(({ key, properties }) => {
    const id = heldIds.get(key);
    return id === undefined ? [] : [{ key, id, properties }];
  });
  const unchanged = await updateRecords(connection, 'task', held);
  const refusedKeys = new Set(unchanged.map(({ input }) => input.key));
  const made = await createTasks(
    connection,
    tasks
      .filter(({ key }) => !heldIds.has(key))
      .map((task) => ({ ...task, ends: placesOf(ends.get(task.key) ?? [], whereabouts) })),
  );
  return {
    written: [
      ...held
        .filter(({ key }) => !refusedKeys.has(key))
        .map(({ key, id }): Written => ({ type: 'task', key, id, isNew: false })),
      ...made.written,
    ],
    refused: [...unchanged.map(({ input, error }) => toRefusal('task', input.key, error)), ...made.refused],
  };
}

/** What each task of the plan is to be linked with. */
function endsByTask(tasks: readonly Upsert[], links: readonly Link[]): ReadonlyMap<string, readonly Ref[]> {
  const ends = new Map<string, Ref[]>(tasks.map(({ key }) => [key, []]));
  for (const { from, to } of links) {
    if (from.type === 'task' && 'key' in from) ends.get(from.key)?.push(to);
    if (to.type === 'task' && 'key' in to) ends.get(to.key)?.push(from);
  }
  return ends;
}

async function heldTasks(
  connection: Connection,
  ends: readonly Ref[],
  { idOf, isNew }: Whereabouts,
): Promise<ReadonlyMap<string, string>> {
  const lossIds = ends.filter((ref) => ref.type === 'loss' && !isNew(ref)).flatMap((ref) => idOf(ref) ?? []);
  const linked = await readLinked(connection, 'loss', 'task', [...new Set(lossIds)]);
  const taskIds = [...linked.values()].flatMap((found) => found.map(({ id }) => id));
  const records = await readRecords(connection, 'task', { ids: taskIds }, [keyProperty]);
  return new Map(
    records.flatMap(({ id, properties }) => (properties[keyProperty] ? [[properties[keyProperty], id]] : [])),
  );
}

interface Place {
  readonly type: Ref['type'];
  readonly id: string;
}

function placesOf(ends: readonly Ref[], { idOf }: Whereabouts): Place[] {
  return ends.flatMap((ref) => {
    const id = idOf(ref);
    return id === undefined ? [] : [{ type: ref.type, id }];
  });
}

/** A plain create, so it is sent once; HubSpot makes all tasks of a batch or none. */
async function createTasks(
  connection: Connection,
  tasks: readonly (Upsert & { readonly ends: readonly Place[] })[],
): Promise<RecordsWritten> {
  if (tasks.length === 0) return { written: [], refused: [] };
  const path = '/crm/objects/2026-09/tasks/batch/create';
  const typesTo = await associationTypes(
    connection,
    'task',
    new Set(tasks.flatMap(({ ends }) => ends.map(({ type }) => type))),
  );
  connection.worked({ line: 'write task', units: tasks.length, per: 'records' });
  const results = await inParallel(inPieces(tasks, unitsPerRequest.records), (piece) =>
    writeBatch(connection, piece, {
      request: (inputs) => ({
        method: 'POST',
        path,
        body: {
          inputs: inputs.map(({ key, properties, ends }) => ({
            properties: { ...properties, [keyProperty]: key },
            associations: ends.map(({ type, id }) => ({ to: { id }, types: [typesTo.get(type)] })),
          })),
        },
        kind: 'write',
        repeatable: false,
      }),
      nameOf: ({ key }) => key,
      nameIn: ({ properties }) => properties[keyProperty],
      mayHalve: () => true,
      what: 'the making of tasks',
    }),
  );
  return {
    written: results
      .flatMap(({ records }) => records)
      .map(({ id, properties }) => ({ type: 'task', key: properties[keyProperty] ?? '', id, isNew: true })),
    refused: results
      .flatMap(({ refused }) => refused)
      .map(({ input, error }) => toRefusal('task', input.key, error)),
  };
}
