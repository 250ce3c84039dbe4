import type { Plan, RecordType, Ref, Update, Upsert } from '@loss-review/domain/plan/plan';
import { writeLinks } from './apply-links.ts';
import { writeApart } from './apply-apart.ts';
import { archiveRecords } from './archive.ts';
import type { Connection } from './connection.ts';
import { endLinks } from './end-links.ts';
import type { Applied, Refusal } from './crm.ts';
import { inParallel } from './parallel.ts';
import { keyedName, locate, withWritten } from './refs.ts';
import { updateRecords } from './update.ts';
import { upsertRecords } from './upsert.ts';

/**
 * Writes a plan: records, then links, then mirrors, then removals, then unlinks. Cut off anywhere and repeated, or run twice at once, it ends in
 * the same state. Throws on a plan that names a record twice: that is a bug of the decision.
 */
export async function applyPlan(
  connection: Connection,
  plan: Plan,
  { uniqueTaskKeys }: { readonly uniqueTaskKeys: boolean },
): Promise<Applied> {
  refuseTwins(plan);
  const isApart = (ref: Ref | Upsert): boolean =>
    'key' in ref && (ref.type === 'call' || ref.type === 'note' || (!uniqueTaskKeys && ref.type === 'task'));
  const keyed = plan.records.filter((record) => !isApart(record));
  const upserted = await inParallel(groups(keyed), ([type, upserts]) =>
    upsertRecords(connection, type, upserts),
  );

  const refs = plan.links.flatMap(({ from, to }) => [from, to]).filter((ref) => !isApart(ref));
  const places = await locate(connection, refs, upserted);
  const apart = await inParallel(groups(plan.records.filter(isApart)), ([type, upserts]) =>
    writeApart(connection, type, upserts, plan.links, places),
  );

  const writtenApart = apart.flatMap(({ written }) => written);
  const madeWithLinks = new Set(
    writtenApart.filter(({ isNew }) => isNew).map(({ type, key }) => keyedName(type, key)),
  );
  const isMade = (ref: Ref): boolean => 'key' in ref && madeWithLinks.has(keyedName(ref.type, ref.key));
  const links = plan.links.filter(({ from, to }) => !isMade(from) && !isMade(to));
  const linked = await writeLinks(connection, links, withWritten(places, writtenApart));

  const mirrored = await inParallel(groups(plan.mirrors), ([type, mirrors]) =>
    writeMirrors(connection, type, mirrors),
  );
  const removed = await inParallel(groups(plan.removals ?? []), ([type, removals]) =>
    archiveRecords(connection, type, removals),
  );
  const unlinked = await endLinks(connection, plan.unlinks ?? []);
  const records = [...upserted, ...apart];
  const rest = [linked, ...mirrored, ...removed, unlinked];
  return {
    written: [...records.map(({ written }) => written.length), ...rest.map(({ written }) => written)].reduce(
      plus,
      0,
    ),
    refused: [...records, ...rest].flatMap(({ refused }) => refused),
  };
}

const plus = (one: number, other: number): number => one + other;

async function writeMirrors(
  connection: Connection,
  type: RecordType,
  mirrors: readonly Update[],
): Promise<{ readonly written: number; readonly refused: readonly Refusal[] }> {
  const refused = await updateRecords(connection, type, mirrors);
  return {
    written: mirrors.length - refused.length,
    refused: refused.map(({ input, error }) => ({
      ref: { type, id: input.id },
      category: error.category ?? 'UNKNOWN',
      message: error.message ?? '',
    })),
  };
}

function groups<Item extends { readonly type: RecordType }>(
  items: readonly Item[],
): readonly (readonly [Item['type'], readonly Item[]])[] {
  const byType = new Map<Item['type'], Item[]>();
  for (const item of items) {
    const group = byType.get(item.type);
    if (group) group.push(item);
    else byType.set(item.type, [item]);
  }
  return [...byType];
}

function refuseTwins({ records, mirrors }: Plan): void {
  const seen = new Set<string>();
  for (const item of [...records, ...mirrors]) {
    const name = 'key' in item ? keyedName(item.type, item.key) : `${item.type} id ${item.id}`;
    if (seen.has(name)) throw new Error(`The plan names ${name} twice.`);
    seen.add(name);
  }
}
