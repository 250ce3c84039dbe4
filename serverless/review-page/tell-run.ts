import type { RunTold } from '@loss-review/domain/review-page/run-slice';
import type { Refusal } from '../hubspot/crm.ts';

/** What is told in words stays short, so that a place stays small. */
const most = { refused: 10, toCheck: 20, warnings: 5, characters: 200 };

/** What a run has told, with what one more slice wrote and what HubSpot refused of it. */
export function toldOfWrites(
  told: RunTold,
  { written, refused }: { readonly written: number; readonly refused: readonly Refusal[] },
): RunTold {
  return {
    ...told,
    written: told.written + written,
    refused: [...told.refused, ...refused.map(inWords)].slice(0, most.refused),
  };
}

/** The first ids of companies to check, each once. */
export function firstToCheck(ids: readonly string[]): string[] {
  return [...new Set(ids)].slice(0, most.toCheck);
}

/** The first warnings, cut to a line or two. */
export function firstWarnings(warnings: readonly string[]): string[] {
  return warnings.slice(0, most.warnings).map(short);
}

function inWords({ ref, message }: Refusal): string {
  return short(`${ref.type} ${'key' in ref ? ref.key : ref.id}: ${message}`);
}

function short(sentence: string): string {
  return sentence.length > most.characters ? `${sentence.slice(0, most.characters - 1)}…` : sentence;
}
