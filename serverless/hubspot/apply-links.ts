import type { Link, RecordType, Ref } from '@loss-review/domain/plan/plan';
import type { Connection } from './connection.ts';
import type { Refusal } from './crm.ts';
import { writeInHalves } from './halves.ts';
import { readLinked } from './linked.ts';
import { unitsPerRequest } from './meter.ts';
import { inParallel, inPieces } from './parallel.ts';
import type { Whereabouts } from './refs.ts';
import { type ErrorBody, LinkingAnswer, understand } from './wire.ts';

interface Pair {
  readonly fromId: string;
  readonly toId: string;
  /** The plan's name of the record the link starts at, for refusals. */
  readonly ref: Ref;
  /** One end was made just now, so the link cannot be there yet. */
  readonly isNew: boolean;
}

interface Pairs {
  readonly from: RecordType;
  readonly to: RecordType;
  readonly pairs: ReadonlyMap<string, Pair>;
}

export interface LinksWritten {
  readonly written: number;
  readonly refused: readonly Refusal[];
}

/**
 * Adds the links that are missing. A record that existed before proves nothing about its links (a run may have been
 * cut off between the two), so those are read first; links of a record made just now need no reading.
 */
export async function writeLinks(
  connection: Connection,
  links: readonly Link[],
  whereabouts: Whereabouts,
): Promise<LinksWritten> {
  const lost = links.filter(({ from, to }) => !whereabouts.idOf(from) || !whereabouts.idOf(to));
  const results = await inParallel(groupByTypes(links, whereabouts), (group) =>
    writeGroup(connection, group),
  );
  return {
    written: results.reduce((sum, { written }) => sum + written, 0),
    refused: [
      ...lost.map(({ from }) => ({ ref: from, ...endMissing })),
      ...results.flatMap(({ refused }) => refused),
    ],
  };
}

const endMissing = {
  category: 'OBJECT_NOT_FOUND',
  message: 'The link was not made: one of its ends was refused or does not exist.',
};

function groupByTypes(links: readonly Link[], { idOf, isNew }: Whereabouts): Pairs[] {
  const groups = new Map<string, { from: RecordType; to: RecordType; pairs: Map<string, Pair> }>();
  for (const { from, to } of links) {
    const fromId = idOf(from);
    const toId = idOf(to);
    if (fromId === undefined || toId === undefined) continue;
    const name = `${from.type} ${to.type}`;
    const group = groups.get(name) ?? { from: from.type, to: to.type, pairs: new Map<string, Pair>() };
    group.pairs.set(`${fromId} ${toId}`, { fromId, toId, ref: from, isNew: isNew(from) || isNew(to) });
    groups.set(name, group);
  }
  return [...groups.values()];
}

async function writeGroup(connection: Connection, { from, to, pairs }: Pairs): Promise<LinksWritten> {
  const all = [...pairs.values()];
  const doubtful = new Set(all.filter(({ isNew }) => !isNew).map(({ fromId }) => fromId));
  const held = await readLinked(connection, from, to, [...doubtful]);
  const missing = all.filter(({ fromId, toId }) => !held.get(fromId)?.some(({ id }) => id === toId));
  if (missing.length === 0) return { written: 0, refused: [] };

  const [fromName, toName] = await Promise.all([
    connection.types.pathName(from),
    connection.types.pathName(to),
  ]);
  const path = `/crm/associations/2026-09/${fromName}/${toName}/batch/associate/default`;
  connection.worked({ line: `links ${from}→${to} write`, units: missing.length, per: 'linksWritten' });
  const refused = await inParallel(inPieces(missing, unitsPerRequest.linksWritten), (piece) =>
    associate(connection, path, piece),
  );
  return { written: missing.length - refused.flat().length, refused: refused.flat() };
}

/** Associating what is associated already changes nothing, so this may be repeated. */
async function associate(connection: Connection, path: string, pairs: readonly Pair[]): Promise<Refusal[]> {
  const parts = await writeInHalves<Pair, Refusal[]>(pairs, {
    async write(some) {
      const inputs = some.map(({ fromId, toId }) => ({ from: { id: fromId }, to: { id: toId } }));
      const request = { method: 'POST', path, body: { inputs }, kind: 'write', repeatable: true } as const;
      const { body } = await connection.send(request);
      const { errors = [] } = understand(LinkingAnswer, body, 'the making of associations');
      const refused = new Map(errors.flatMap((error) => pairsIn(error, some).map((pair) => [pair, error])));
      return [...refused].map(([pair, error]) => toRefusal(pair, error));
    },
    refuse: (some, { error }) => some.map((pair) => toRefusal(pair, error)),
  });
  return parts.flat();
}

/**
 * The context of an error names the ids of both ends, or of the one that is at fault; an error that names neither is
 * about the whole batch.
 */
function pairsIn({ context }: ErrorBody, pairs: readonly Pair[]): readonly Pair[] {
  const named = new Set(Object.values(context ?? {}).flat());
  const both = pairs.filter(({ fromId, toId }) => named.has(fromId) && named.has(toId));
  if (both.length > 0) return both;
  const one = pairs.filter(({ fromId, toId }) => named.has(fromId) || named.has(toId));
  return one.length > 0 ? one : pairs;
}

function toRefusal({ ref }: Pair, { category, message }: ErrorBody): Refusal {
  return { ref, category: category ?? 'UNKNOWN', message: message ?? '' };
}
