import { categoryOf, prefixOf, type ListedOption, type ReasonList } from './reason-list.ts';

/** A change that makes no sense; the sentence says what would. */
export interface RefusedChange {
  readonly refusal: string;
}

/** Somebody took the reason, or its category, out of the list in HubSpot. */
export const gone: RefusedChange = {
  refusal: 'It is no longer in the list in HubSpot. Reload the page to see the reasons as they are now.',
};

/** HubSpot refuses the same label twice, and people could not tell the two apart. */
export function taken(label: string): RefusedChange {
  return { refusal: `There is “${label}” already, perhaps hidden. Choose other words, or use that one.` };
}

/** Has another of these options the label, however it is written? */
export function hasLabel(options: readonly ListedOption[], label: string, but?: string): boolean {
  const told = label.toLowerCase();
  return options.some((option) => option.value !== but && option.label.toLowerCase() === told);
}

/** The label of a reason in these words: below its category, where it has one. */
export function withWords(reason: ListedOption, list: ReasonList, words: string): string {
  const category = list.categories.find(({ value }) => value === categoryOf(reason.value, list));
  return category === undefined ? words : `${prefixOf(category)}${words}`;
}

/** A reason whose label began with a category's name, under its new name; any other as it is. */
export function relabelled(reason: ListedOption, was: string, is: string): ListedOption {
  const begins = reason.label.toLowerCase().startsWith(was.toLowerCase());
  return begins ? { ...reason, label: `${is}${reason.label.slice(was.length)}` } : reason;
}
