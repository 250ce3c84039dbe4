import type { ErasedText } from '@loss-review/domain/erasure/erasure';
import { eraseWords } from '@loss-review/domain/erasure/erase-words';
import { monthsBefore } from '@loss-review/domain/erasure/months-before';
import { wordsOf } from '@loss-review/domain/erasure/words';
import { compareIds } from '@loss-review/domain/losses/order';
import type { Day } from '@loss-review/domain/time/day';
import { eraseFound } from './erase/erase-found.ts';
import { loadWords } from './erase/load-words.ts';
import { openMonth, type Portal } from './facts/month-context.ts';
import type { Crm, CrmRecord, Filter, Refusal } from './hubspot/crm.ts';
import { dealOut } from './slices/batches.ts';

export interface EraseOldRequest {
  /** Show, write nothing. */
  readonly dryRun: boolean;
  /** Losses or causes a batch, at most 1,000. */
  readonly batch: number;
  readonly onProgress?: (done: number) => void;
}

export interface EraseOldAnswer {
  /** Words about losses before this day are erased. */
  readonly before: Day;
  readonly texts: readonly ErasedText[];
  readonly refused: readonly Refusal[];
}

/**
 * Blanks what was said about losses older than the settings keep words for, while it finds them, so that what was done
 * stays done. Stopped anywhere, a repeat finds the rest.
 */
export async function runEraseOld(portal: Portal, request: EraseOldRequest): Promise<EraseOldAnswer> {
  const { crm } = portal;
  const { settings, today } = await openMonth(portal, undefined);
  const before = monthsBefore(today, settings.quoteMonths);
  const reason = `Kept for ${settings.quoteMonths} months:`;
  const erasing = { today, who: 'The command line', reason, person: null };
  const texts: ErasedText[] = [];
  const refused: Refusal[] = [];
  const seen = new Set<string>();
  await findOld(crm, { before, batch: request.batch }, async (found) => {
    // Several properties lead to the same loss, and the index still shows words that are gone.
    const ids = found.filter((id) => !seen.has(id)).sort(compareIds);
    for (const id of ids) seen.add(id);
    if (ids.length === 0) return;
    const look = async () => (await loadWords(crm, ids)).map((words) => eraseWords(words, erasing));
    const ended = await eraseFound(crm, { dryRun: request.dryRun, look });
    texts.push(...ended.texts);
    refused.push(...ended.refused);
    request.onProgress?.(seen.size);
  });
  return { before, texts, refused };
}

/** Hands over, a batch at a time, the ids of losses before this day about which words are held, on them or on causes. */
async function findOld(
  crm: Crm,
  { before, batch }: { readonly before: Day; readonly batch: number },
  hand: (lossIds: readonly string[]) => Promise<void>,
): Promise<void> {
  // HubSpot compares a date property with the milliseconds of its midnight in UTC.
  const old: Filter = { propertyName: 'clr_lost_on', operator: 'LT', value: String(Date.parse(before)) };
  const holding = (type: 'loss' | 'cause', name: string) =>
    crm.walk(type, { filters: [old, { propertyName: name, operator: 'HAS_PROPERTY' }], properties: [] });
  const never = (): boolean => false;
  for (const name of Object.keys(wordsOf.loss)) {
    await dealOut(holding('loss', name), batch, (losses) => hand(losses.map(({ id }) => id)), never);
  }
  for (const name of Object.keys(wordsOf.cause)) {
    const handLosses = async (causes: readonly CrmRecord[]): Promise<void> => {
      const ids = causes.map(({ id }) => id);
      const linked = await crm.linked('cause', 'loss', ids);
      await hand([...new Set([...linked.values()].flat().map(({ id }) => id))]);
    };
    await dealOut(holding('cause', name), batch, handLosses, never);
  }
}
