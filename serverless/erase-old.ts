import type { ErasedText } from '@loss-review/domain/erasure/erasure';
import { eraseWords } from '@loss-review/domain/erasure/erase-words';
import { monthsBefore } from '@loss-review/domain/erasure/months-before';
import { wordsOf } from '@loss-review/domain/erasure/words';
import { compareIds } from '@loss-review/domain/losses/order';
import type { Day } from '@loss-review/domain/time/day';
import { eraseFound } from './erase/erase-found.ts';
import { loadWords } from './erase/load-words.ts';
import { openMonth, type Portal } from './facts/month-context.ts';
import type { Crm, Filter, Refusal } from './hubspot/crm.ts';

export interface EraseOldRequest {
  /** Show, write nothing. */
  readonly dryRun: boolean;
  /** Losses a batch, at most 1,000. */
  readonly batch: number;
  readonly onProgress?: (done: number) => void;
}

export interface EraseOldAnswer {
  /** Words about losses before this day are erased. */
  readonly before: Day;
  readonly texts: readonly ErasedText[];
  readonly refused: readonly Refusal[];
}

/** Blanks what was said about losses older than the settings keep words for. Stopped anywhere, a repeat finds the rest. */
export async function runEraseOld(portal: Portal, request: EraseOldRequest): Promise<EraseOldAnswer> {
  const { crm } = portal;
  const { settings, today } = await openMonth(portal, undefined);
  const { dryRun, batch, onProgress } = request;
  const before = monthsBefore(today, settings.quoteMonths);
  const reason = `Kept for ${settings.quoteMonths} months:`;
  const erasing = { today, who: 'The command line', reason, person: null };
  const texts: ErasedText[] = [];
  const refused: Refusal[] = [];
  const ids = await findOld(crm, before);
  for (let at = 0; at < ids.length; at += batch) {
    const some = ids.slice(at, at + batch);
    const look = async () => (await loadWords(crm, some)).map((words) => eraseWords(words, erasing));
    const ended = await eraseFound(crm, { dryRun, look });
    texts.push(...ended.texts);
    refused.push(...ended.refused);
    onProgress?.(at + some.length);
  }
  return { before, texts, refused };
}

/** Ids of losses before this day about which words are held, on them or on their causes. */
async function findOld(crm: Crm, before: Day): Promise<readonly string[]> {
  // HubSpot compares a date property with the milliseconds of its midnight in UTC.
  const old: Filter = { propertyName: 'clr_lost_on', operator: 'LT', value: String(Date.parse(before)) };
  const holding = (name: string): readonly Filter[] => [
    old,
    { propertyName: name, operator: 'HAS_PROPERTY' },
  ];
  const ids = new Set<string>();
  for (const name of Object.keys(wordsOf.loss)) {
    for await (const page of crm.walk('loss', { filters: holding(name), properties: [] })) {
      for (const { id } of page) ids.add(id);
    }
  }
  const causes: string[] = [];
  for (const name of Object.keys(wordsOf.cause)) {
    for await (const page of crm.walk('cause', { filters: holding(name), properties: [] })) {
      causes.push(...page.map(({ id }) => id));
    }
  }
  const linked = await crm.linked('cause', 'loss', [...new Set(causes)]);
  for (const { id } of [...linked.values()].flat()) ids.add(id);
  return [...ids].sort(compareIds);
}
