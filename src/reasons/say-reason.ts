import type { ReasonRules } from '../settings/settings.ts';
import { categoryCode } from './category-code.ts';
import { countsAs } from './counts-as.ts';
import type { ListedOption } from './reason-list.ts';

/**
 * Reasons as people read and choose them: one that was merged bears the label of the one it counts as, and is no longer
 * offered.
 */
export function shownReasons(
  options: readonly ListedOption[],
  rules: Pick<ReasonRules, 'merged'>,
): ListedOption[] {
  return options.map((option) => {
    const counted = countsAs(option.value, rules);
    if (counted === option.value) return option;
    return { value: option.value, label: sayReason(counted, options), hidden: true };
  });
}

/** A reason's label, hidden or not; one whose option is gone is named by its code and said to be gone. */
export function sayReason(
  code: string,
  shown: readonly { readonly value: string; readonly label: string }[],
): string {
  return shown.find(({ value }) => value === code)?.label ?? `“${code}” (no longer in the list)`;
}

/**
 * What a picker offers, category by category: all that are not hidden, and the value it holds, so that opening a form
 * changes nothing. The held one takes the place of one that reads the same.
 */
export function offeredReasons(
  shown: readonly ListedOption[],
  held: string,
): readonly { readonly value: string; readonly label: string }[] {
  const heldLabel = held === '' ? null : sayReason(held, shown);
  const categories = [...new Set(shown.map(({ value }) => categoryCode(value)))];
  const offered = shown
    .filter(({ value, label, hidden }) => value === held || (!hidden && label !== heldLabel))
    .sort((a, b) => categories.indexOf(categoryCode(a.value)) - categories.indexOf(categoryCode(b.value)))
    .map(({ value, label }) => ({ value, label }));
  const isListed = heldLabel === null || offered.some(({ value }) => value === held);
  return isListed ? offered : [...offered, { value: held, label: heldLabel }];
}
