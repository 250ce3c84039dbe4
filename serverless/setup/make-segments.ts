import { type SegmentSpec, segmentPrefix } from '@loss-review/domain/schema/segments';
import { decideSegments, type SegmentDecision } from '@loss-review/domain/setup/decide-segments';
import type { Explained } from '@loss-review/domain/setup/find-clashes';
import { Refused } from '../hubspot/refused.ts';
import { notSetUp } from '../hubspot/trouble-words.ts';
import { ourNames } from '../hubspot/types.ts';
import { Trouble } from '../trouble.ts';
import type { MakingPorts } from './ports.ts';
import { createSegment, readSegments } from '../hubspot/segments.ts';

const ATTEMPTS = 3;

/** Which segments the portal lacks. Where the app may not read segments it makes none, and says so. */
export async function lookUpSegments({ catalogue }: MakingPorts): Promise<SegmentDecision> {
  try {
    return decideSegments(await readSegments(catalogue));
  } catch (error) {
    if (!isForbidden(error)) throw error;
    return { missing: [], notices: [forbidden] };
  }
}

/**
 * Makes segments one by one; what HubSpot refuses is said and stops nothing, since the review needs no segment. Throws
 * `Trouble` where HubSpot does not answer; what was made stands.
 */
export async function makeSegments(
  { catalogue }: MakingPorts,
  missing: readonly SegmentSpec[],
  onMade: (count: number) => void,
): Promise<{ readonly count: number; readonly notices: readonly Explained[] }> {
  if (missing.length === 0) return { count: 0, notices: [] };
  const [{ timeZone }, schemas] = await Promise.all([catalogue.account(), catalogue.schemas()]);
  const lossTypeId = schemas.find(({ type }) => type === 'loss')?.objectTypeId;
  if (lossTypeId === undefined) throw notSetUp(`the custom object ${ourNames.loss}`);
  const notices: Explained[] = [];
  let count = 0;
  for (const spec of missing) {
    const notice = await makeOne(
      (segment) => createSegment(catalogue, segment, { timeZone, lossTypeId }),
      spec,
    );
    if (notice === null) onMade(++count);
    else notices.push(notice);
    if (notice === forbidden) break;
  }
  return { count, notices };
}

async function makeOne(
  create: (spec: SegmentSpec) => Promise<void>,
  spec: SegmentSpec,
  attempt = 1,
): Promise<Explained | null> {
  try {
    await create(spec);
    return null;
  } catch (error) {
    if (isForbidden(error)) return forbidden;
    if (error instanceof Refused) return isTaken(error) ? null : refused(spec, error);
    // It may have been made: its name stands once, so another attempt makes no second one.
    const isUnanswered = error instanceof Trouble && error.code === 'no_answer';
    if (isUnanswered && attempt < ATTEMPTS) return makeOne(create, spec, attempt + 1);
    throw error;
  }
}

/** Made in the meantime, by another run or by an attempt whose answer was lost. */
function isTaken({ error }: Refused): boolean {
  return error.subCategory === 'ILS.DUPLICATE_LIST_NAMES';
}

function isForbidden(error: unknown): boolean {
  return error instanceof Refused && error.code === 'missing_scopes';
}

const forbidden: Explained = {
  code: 'segments_forbidden',
  sentence: `The app may not read or make segments, so “${segmentPrefix}…” are not all there; everything else is. Run “hs project install-app --force”, which grants crm.lists.read and crm.lists.write, then run setup again.`,
  who: 'administrator',
};

function refused({ name }: SegmentSpec, { message }: Refused): Explained {
  return {
    code: 'segment_refused',
    sentence: `HubSpot refused the segment “${name}”; everything else is there. ${message} The handbook tells its filters: make it by hand under Segments.`,
    who: 'operator',
  };
}
