import type { Card, CardLoss } from '@loss-review/domain/card/card';
import type { CardWords } from '../card/card-words.ts';

/** Where a company stands: a tag, and a sentence that says it all. */
export interface Headline {
  readonly tag: string;
  readonly variant: 'danger' | 'warning' | 'success' | 'info' | 'default';
  readonly sentence: string;
}

/** Says where the company stands. */
export function headline(card: Card, words: CardWords): Headline {
  const { loss, company, possible } = card;
  const name = words.name(company.name);
  if (card.standing === 'lost' && loss) {
    const sentence = `${name} left on ${words.day(loss.lostOn)}. It was worth ${words.money(loss.value)} a year.`;
    return { tag: 'Lost', variant: 'danger', sentence };
  }
  if (card.standing === 'leaving' && loss) {
    const sentence = `${name} has given notice and leaves on ${words.day(loss.lostOn)}. It is worth ${words.money(loss.value)} a year.`;
    return { tag: 'Leaving', variant: 'warning', sentence };
  }
  if (possible) {
    const worth = possible.value > 0 ? ` It was worth ${words.money(possible.value)} a year.` : '';
    const sentence = `${name} may have left on ${words.day(possible.lostOn)}.${worth}`;
    return { tag: 'Possible loss', variant: 'warning', sentence };
  }
  if (card.standing === 'returned' && loss?.returned) {
    return { tag: 'Came back', variant: 'info', sentence: comeBack(name, loss, loss.returned, words) };
  }
  if (card.standing === 'prospect_lost' && loss) {
    const sentence = `${name} has never bought. A deal of ${words.money(loss.value)} was lost on ${words.day(loss.lostOn)}.`;
    return { tag: 'Deal lost', variant: 'default', sentence };
  }
  if (card.standing === 'customer') {
    const since = card.customerSince === null ? '' : ` since ${words.day(card.customerSince)}`;
    const worth = card.customerValue > 0 ? `, worth ${words.money(card.customerValue)} a year` : '';
    const sentence = `${name} has been a customer${since}${worth}. Nothing says that it left.`;
    return { tag: 'Customer', variant: 'success', sentence };
  }
  return {
    tag: 'Not a customer yet',
    variant: 'default',
    sentence: `${name} has not bought yet, so there is nothing to lose.`,
  };
}

function comeBack(
  name: string,
  loss: CardLoss,
  { on, value, partial }: NonNullable<CardLoss['returned']>,
  words: CardWords,
): string {
  const less = partial ? ', less than half of what it was worth before' : '';
  return (
    `${name} came back on ${words.day(on)} with ${words.money(value)} a year${less}. ` +
    `It had left on ${words.day(loss.lostOn)}, when it was worth ${words.money(loss.value)}.`
  );
}
