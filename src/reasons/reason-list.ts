import * as z from 'zod/mini';
import type { HeldProperty } from '../setup/held.ts';
import { categoryCode } from './category-code.ts';

/** An option of HubSpot as operators see it; hidden ones can no longer be chosen. */
export const ListedOption = z.strictObject({ value: z.string(), label: z.string(), hidden: z.boolean() });
export type ListedOption = z.infer<typeof ListedOption>;

/** The reasons of a portal in the order of its operators: the options of the cause's category and reason. */
export const ReasonList = z.strictObject({
  categories: z.array(ListedOption),
  /** Value `<category>.<reason>`, label `Category: reason`; operators may have added others in HubSpot. */
  reasons: z.array(ListedOption),
});
export type ReasonList = z.infer<typeof ReasonList>;

/** The master list as the cause's properties hold it; without options where setup has not made it yet. */
export function reasonListOf(causeProperties: readonly HeldProperty[]): ReasonList {
  const optionsOf = (name: string): ListedOption[] => [
    ...(causeProperties.find((property) => property.name === name)?.options ?? []),
  ];
  return { categories: optionsOf('clr_category'), reasons: optionsOf('clr_reason') };
}

/**
 * The category of a reason by its code, or by its label where an operator gave it a code of another form; null:
 * uncategorised.
 */
export function categoryOf(code: string, { categories, reasons }: ReasonList): string | null {
  const named = categoryCode(code);
  if (categories.some(({ value }) => value === named)) return named;
  const label = reasons.find(({ value }) => value === code)?.label.toLowerCase() ?? '';
  return categories.find((category) => label.startsWith(prefixOf(category).toLowerCase()))?.value ?? null;
}

/** What stands before the reason's own words in its label. */
export function prefixOf({ label }: Pick<ListedOption, 'label'>): string {
  return `${label}: `;
}

/** A reason's own words: its label without the category in front. */
export function ownWords(reason: ListedOption, list: ReasonList): string {
  const category = list.categories.find(({ value }) => value === categoryOf(reason.value, list));
  if (category === undefined) return reason.label;
  const prefix = prefixOf(category);
  const has = reason.label.toLowerCase().startsWith(prefix.toLowerCase());
  return has ? reason.label.slice(prefix.length) : reason.label;
}
