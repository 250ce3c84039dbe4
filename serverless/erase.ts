import { EraseCursor, type ErasedText } from '@loss-review/domain/erasure/erasure';
import { type Erased, eraseDraft, eraseElsewhere, eraseWords } from '@loss-review/domain/erasure/erase-words';
import type { Worded } from '@loss-review/domain/erasure/words';
import { compareIds } from '@loss-review/domain/losses/order';
import { dayAt } from '@loss-review/domain/time/day';
import { eraseFound } from './erase/erase-found.ts';
import { findPerson, type FoundPerson } from './erase/find-person.ts';
import { loadCalls, loadTasks, loadWords } from './erase/load-words.ts';
import { explainMissing } from './facts/explain-missing.ts';
import type { Portal } from './facts/month-context.ts';
import type { Crm, Refusal } from './hubspot/crm.ts';
import { lateAt } from './slices/batches.ts';
import { runSlice, type SliceEnd } from './slices/slice.ts';
import { Trouble } from './trouble.ts';

export interface EraseRequest {
  /** HubSpot record id of the contact, who may be deleted already. */
  readonly contactId: string;
  /** Name as claimed. */
  readonly who: string;
  /** Show, write nothing. */
  readonly dryRun: boolean;
  /** From an earlier slice of the same erasure. */
  readonly cursor?: unknown;
  /** Milliseconds since the epoch after which no new batch is begun. */
  readonly deadlineAt?: number;
  /** Losses a batch, at most 1,000. */
  readonly batch: number;
  readonly onProgress?: (done: number) => void;
}

export type EraseAnswer = SliceEnd<EraseCursor> & {
  /** The contact's name; null where HubSpot no longer holds the contact. */
  readonly name: string | null;
  /** Losses that the contact was spoken with about. */
  readonly losses: number;
  /** What was found in this slice, and erased unless it is a dry run. */
  readonly texts: readonly ErasedText[];
  readonly refused: readonly Refusal[];
};

const reason = 'A person asked for it:';

/**
 * Blanks the words of one contact on losses, causes, calls and tasks; keeps codes, weights, money and days. Repeating it
 * finds nothing. Throws Trouble `bad_cursor` or `not_set_up`.
 */
export async function runErase(portal: Portal, request: EraseRequest): Promise<EraseAnswer> {
  const { crm, catalogue, clock } = portal;
  const { who, dryRun, deadlineAt } = request;
  let cursor = openCursor(request);
  const [account, found] = await Promise.all([catalogue.account(), findPerson(crm, request.contactId)]).catch(
    (error: unknown) => explainMissing(catalogue, 'loss', error),
  );
  const { person, draftIds, lossIds } = found;
  const erasing = { today: dayAt(clock.now(), account.timeZone), who, reason, person };
  const texts: ErasedText[] = [];
  const refused: Refusal[] = [];
  const erase = async (look: () => Promise<readonly Erased[]>): Promise<void> => {
    const ended = await eraseFound(crm, { dryRun, look });
    texts.push(...ended.texts);
    refused.push(...ended.refused);
  };
  const isLate = lateAt(clock, deadlineAt);
  const end = await runSlice(
    async () => {
      if (cursor.done === 0) await erase(() => lookElsewhere(crm, found));
      for (;;) {
        const batch = lossIds.filter((id) => compareIds(id, cursor.afterId) > 0).slice(0, cursor.batch);
        if (batch.length === 0) return true;
        await erase(async () =>
          (await loadWords(crm, batch)).map((words) =>
            draftIds.has(words.id) ? eraseDraft(words) : eraseWords(words, erasing),
          ),
        );
        cursor = { ...cursor, afterId: batch.at(-1) ?? cursor.afterId, done: cursor.done + batch.length };
        request.onProgress?.(cursor.done);
        if (isLate()) return false;
      }
    },
    () => cursor,
  );
  return { ...end, name: found.name, losses: lossIds.length, texts, refused };
}

/** Tasks and calls of the contact about losses on which somebody else, or nobody yet, was spoken with. */
async function lookElsewhere(
  crm: Crm,
  { person, lossIds, draftIds, taskIds, callIds }: FoundPerson,
): Promise<readonly Erased[]> {
  const about = lossIds.filter((id) => !draftIds.has(id));
  const [losses, tasks, calls] = await Promise.all([
    crm.read('loss', about, ['clr_key']),
    loadTasks(crm, taskIds),
    loadCalls(crm, callIds),
  ]);
  const keys = new Set(losses.map(({ properties }) => properties['clr_key']));
  const isElsewhere = ({ properties }: Worded): boolean => !keys.has(properties['clr_loss_key'] ?? '');
  return [eraseElsewhere(tasks.filter(isElsewhere), calls.filter(isElsewhere), person)];
}

function openCursor({ cursor, batch }: Pick<EraseRequest, 'cursor' | 'batch'>): EraseCursor {
  if (cursor === undefined) return { afterId: '0', batch, done: 0 };
  const read = EraseCursor.safeParse(cursor);
  if (read.success) return read.data;
  throw new Trouble('bad_cursor', 'user', 'This erasure cannot be continued from here. Start it again.');
}
