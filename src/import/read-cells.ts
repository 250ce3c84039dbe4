import type { LossKind } from '../losses/facts.ts';
import { type Minor, parseMinor } from '../money/minor.ts';
import { addDays, type Day, readDay } from '../time/day.ts';
import { fold } from '../text/fold.ts';

/** What a cell says, or what is wrong with it. */
export type Read<T> = { readonly value: T } | { readonly problem: string };

/** Months are reviewed from 1970 on; an earlier day is a mistyped year. */
const earliest: Day = '1970-01-01';

/**
 * The day of a loss, before `today`: year first, with dashes, slashes or dots; a time of day is left out. With the year
 * last nobody can tell the day from the month, so that is refused.
 */
export function readLostOn(text: string, today: Day): Read<Day> {
  if (text === '') return { problem: 'The day of the loss is missing. Write it as in 2024-06-30.' };
  const parts = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?$/.exec(text);
  if (!parts)
    return { problem: `“${short(text)}” is no day with the year first. Write it as in 2024-06-30.` };
  const [, year = '', , month = '', date = ''] = parts;
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  if (readDay(day, 'UTC') === null) return { problem: `There is no ${short(text)}. Check the day.` };
  if (day < earliest) return { problem: `${day} lies before ${earliest.slice(0, 4)}. Check the year.` };
  if (day >= today) {
    return { problem: `${day} is not over yet. Give ${addDays(today, -1)} or an earlier day.` };
  }
  return { value: day };
}

const kinds = ['churned', 'downgraded', 'lost_deal'] as const;

/** The kind of loss; churned where the cell is empty. */
export function readKind(text: string): Read<LossKind> {
  if (text === '') return { value: 'churned' };
  const known = kinds.find((kind) => [kind, kind.replace('_', ' ')].some(is(text)));
  if (known) return { value: known };
  return { problem: `“${short(text)}” is no kind of loss. Write one of ${kinds.join(', ')}.` };
}

/** Money as exact decimal text, in hundredths; null where the cell is empty. */
export function readMoney(text: string): Read<Minor | null> {
  if (text === '') return { value: null };
  const value = /^\d+(\.\d{1,2})?$/.test(text) ? parseMinor(text) : null;
  if (value !== null) return { value };
  return {
    problem: `“${short(text)}” is no exact amount. Write digits with a point, as in 1234.50, without a currency.`,
  };
}

/** Yes or no; no where the cell is empty. */
export function readYesNo(text: string): Read<boolean> {
  if (['yes', 'true', '1'].some(is(text))) return { value: true };
  if (['no', 'false', '0', ''].some(is(text))) return { value: false };
  return { problem: `“${short(text)}” is neither yes nor no. Write yes or no.` };
}

/** A text of the file for use in a sentence: shortened, on one line. */
export function short(text: string): string {
  const characters = [...text.replaceAll(/\s+/g, ' ')];
  return characters.length > 60 ? `${characters.slice(0, 59).join('')}…` : characters.join('');
}

function is(text: string): (word: string) => boolean {
  return (word) => fold(word) === fold(text);
}
