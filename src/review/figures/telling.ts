import type { LocalWords } from '../../words/local-words.ts';
import type { Month } from '../../time/day.ts';

/** What figures are told with: the reader's language of numbers, and what the portal calls things. */
export interface Telling {
  readonly month: Month;
  readonly words: LocalWords;
  /** A reason by its code, whatever its capitals. */
  readonly sayReason: (code: string) => string;
  /** The company property of settings, and its values. */
  readonly segmentLabel: string;
  readonly saySegment: (value: string) => string;
  readonly saySource: (value: string) => string;
}

/** A count with its noun, such as “1 customer” or “12 customers”. */
export function counted(words: LocalWords, count: number, one: string, more: string): string {
  return `${words.count(count)} ${count === 1 ? one : more}`;
}

/** So many customers left; “1 customer left”. */
export function customersLeft({ words }: Pick<Telling, 'words'>, losses: number): string {
  return `${counted(words, losses, 'customer', 'customers')} left`;
}

/** A share in brackets behind what it is a share of; nothing where it is not told. */
export function inBrackets({ words }: Pick<Telling, 'words'>, share: number | null): string {
  return share === null ? '' : ` (${words.percent(share)})`;
}
