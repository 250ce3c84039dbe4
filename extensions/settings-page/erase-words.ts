import type { Answer, Failure } from '@loss-review/domain/answer/answer';
import {
  eraseContact,
  type EraseCursor,
  ErasedContact,
  type ErasedText,
} from '@loss-review/domain/erasure/erasure';
import type { Ask } from '../functions.ts';

/** What an erasure found in all its slices. */
export interface FoundWords {
  readonly name: string | null;
  readonly texts: readonly ErasedText[];
  readonly refused: readonly string[];
}

/** Calls `erase-contact` until it is done; the first failure ends it, and a repeat finds only what is left. */
export async function eraseWords(
  { ask, pause }: { readonly ask: Ask; readonly pause: (ms: number) => Promise<void> },
  parameters: {
    readonly portalId: number;
    readonly contactId: string;
    readonly who: string;
    readonly dryRun: boolean;
  },
): Promise<FoundWords | Failure> {
  const texts: ErasedText[] = [];
  const refused: string[] = [];
  let cursor: EraseCursor | null = null;
  for (;;) {
    const answer: Answer<ErasedContact> = await ask(
      eraseContact,
      { ...parameters, cursor: cursor && { ...cursor } },
      ErasedContact,
    );
    if (!answer.ok) return answer;
    const value: ErasedContact = answer.value;
    texts.push(...value.texts);
    refused.push(...value.refused);
    if (value.cursor === null) return { name: value.name, texts, refused };
    cursor = value.cursor;
    if (value.retryAfterMs > 0) await pause(value.retryAfterMs);
  }
}
