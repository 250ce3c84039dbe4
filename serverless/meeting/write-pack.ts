import { packKey, packNote } from '@loss-review/domain/meeting/pack-note';
import type { OpenMeeting, WrittenPack } from '@loss-review/domain/meeting/opened-meeting';
import { compareIds } from '@loss-review/domain/losses/order';
import { noteKeyIn } from '@loss-review/domain/plan/note-key';
import type { Plan, Removal } from '@loss-review/domain/plan/plan';
import type { Portal } from '../facts/month-context.ts';
import type { Crm } from '../hubspot/crm.ts';
import { Trouble } from '../trouble.ts';
import { loadMeeting } from './load-meeting.ts';

/**
 * Writes the pack of a month as a note on its review; the note that an earlier writing left is written anew. Two presses
 * in one moment may each make one: whoever looks afterwards archives the younger. Throws Trouble `not_run` before the
 * month has a review, or what HubSpot refused.
 */
export async function runWritePack(portal: Portal, asked: OpenMeeting): Promise<WrittenPack> {
  const { crm, clock } = portal;
  const { month, monthName, title, review, lines } = await loadMeeting(portal, asked);
  if (review === null) {
    throw new Trouble('not_run', 'user', `${monthName} has no review yet. Run it on the Review page first.`);
  }
  const key = packKey(month);
  const held = await packsOf(crm, review.id, key);
  const note = { type: 'note', key } as const;
  await write(crm, {
    records: [
      {
        ...note,
        properties: {
          hs_note_body: packNote(month, title, lines),
          // HubSpot needs the moment of a note; writing anew leaves it where it stands.
          ...(held.length === 0 ? { hs_timestamp: new Date(clock.now()).toISOString() } : {}),
        },
      },
    ],
    links: [{ from: note, to: { type: 'review', id: review.id } }],
    mirrors: [],
  });
  const removals = (await packsOf(crm, review.id, key)).slice(1);
  if (removals.length > 0) await write(crm, { records: [], links: [], mirrors: [], removals });
  return {
    reviewId: review.id,
    sentence: 'The pack stands as a note on the review. Writing it again replaces it.',
  };
}

/** The review's notes that are its pack, the oldest first. */
async function packsOf(
  crm: Pick<Crm, 'linked' | 'read'>,
  reviewId: string,
  key: string,
): Promise<readonly Removal[]> {
  const links = (await crm.linked('review', 'note', [reviewId])).get(reviewId) ?? [];
  const ids = links.map(({ id }) => id);
  const notes = await crm.read('note', ids, ['hs_note_body']);
  return notes
    .filter(({ properties }) => noteKeyIn(properties['hs_note_body']) === key)
    .map(({ id }) => ({ type: 'note' as const, id }))
    .sort((a, b) => compareIds(a.id, b.id));
}

async function write(crm: Pick<Crm, 'apply'>, plan: Plan): Promise<void> {
  const [first] = (await crm.apply(plan)).refused;
  if (!first) return;
  throw new Trouble('refused_by_hubspot', 'operator', `HubSpot did not take the pack: “${first.message}”`);
}
