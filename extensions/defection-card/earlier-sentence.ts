import type { CardLoss } from '@loss-review/domain/card/card';
import type { CardWords } from '../card/card-words.ts';

/** One earlier loss in a sentence. */
export function earlierSentence(loss: CardLoss, words: CardWords): string {
  const { kind, status, returned } = loss;
  const day = words.day(loss.lostOn);
  const value = words.money(loss.value);
  if (status === 'dismissed') return `Looked lost on ${day}, but was not.`;
  if (status === 'undone') return `Was taken for lost on ${day}, and was not.`;
  if (status === 'cleared') return `Looked lost on ${day}, and bought again.`;
  if (status === 'replaced') return `May have left on ${day}; firmer evidence came later.`;
  if (status === 'possible') return `May have left on ${day}.`;
  if (kind === 'downgraded') return `Stayed with ${value} a year less from ${day} on.`;
  if (kind === 'lost_deal') return `A deal of ${value} was lost on ${day}.`;
  if (!returned) return `Left on ${day}, worth ${value} a year.`;
  return `Left on ${day}, worth ${value} a year; came back on ${words.day(returned.on)} with ${words.money(returned.value)}.`;
}
