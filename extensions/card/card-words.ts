import { sayReason } from '@loss-review/domain/reasons/say-reason';
import { type DayAndMoney, dayAndMoney, languageOf } from '@loss-review/domain/words/day-and-money';
import { isolated } from '@loss-review/domain/words/local-words';

/** How the card says days, money, names and reasons to this user. */
export interface CardWords extends DayAndMoney {
  /** A name inside a sentence: shortened, its writing direction kept to itself. */
  name(name: string): string;
  /** What somebody wrote, in full, its writing direction kept to itself. */
  quote(text: string): string;
  /** The label operators gave a reason; where its option is gone, the code, and that it is gone. */
  reason(code: string): string;
}

const longestName = 80;
/** Our sentences run from left to right even where one begins with a name: `dir=auto` in HTML looks into isolates. */
const leftToRight = '\u200e';

/** What the words of a card depend on. */
interface Wording {
  readonly currency: string;
  readonly reasons: readonly { readonly value: string; readonly label: string }[];
}

/** Words for a card and the user's locale. */
export function cardWords(card: Wording, locale: string | undefined): CardWords {
  return {
    ...dayAndMoney(languageOf(locale), card.currency),
    name: (name) => `${leftToRight}${isolated(shortened(name))}`,
    quote: (text) => `“${isolated(text.trim())}”`,
    reason: (code) => sayReason(code, card.reasons),
  };
}

/** By whole characters: half of an emoji would show as a box. */
function shortened(name: string): string {
  const characters = [...name];
  return characters.length <= longestName ? name : `${characters.slice(0, longestName - 1).join('')}…`;
}
