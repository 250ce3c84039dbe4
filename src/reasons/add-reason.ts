import type { ReasonRules } from '../settings/settings.ts';
import { withDeparture } from './departure-of.ts';
import { codeFrom } from './reason-code.ts';
import { categoryOf, prefixOf, type ReasonList } from './reason-list.ts';
import type { HeldReasons, ReasonChange } from './reason-change.ts';
import { gone, hasLabel, type RefusedChange, taken } from './relabel.ts';

/** Adds a reason behind the others of its category. */
export function addReason(
  list: ReasonList,
  rules: ReasonRules,
  { category, label: words }: Extract<ReasonChange, { does: 'add' }>,
): HeldReasons | RefusedChange {
  const held = list.categories.find(({ value }) => value === category);
  if (held === undefined) return gone;
  const label = `${prefixOf(held)}${words}`;
  if (hasLabel(list.reasons, label)) return taken(label);
  // A code that a merge still names may stand on records, though its option is gone.
  const known = new Set([
    ...list.reasons.map(({ value }) => value),
    ...rules.merged.flatMap(({ from, into }) => [from, into]),
  ]);
  const code = codeFrom(words, 'reason', (own) => known.has(`${category}.${own}`));
  const added = { value: `${category}.${code}`, label, hidden: false };
  const last = list.reasons.findLastIndex(({ value }) => categoryOf(value, list) === category);
  const place = last === -1 ? list.reasons.length : last + 1;
  return { list: { ...list, reasons: list.reasons.toSpliced(place, 0, added) }, rules };
}

/** Adds a category, behind the others and still without reasons. */
export function addCategory(
  list: ReasonList,
  rules: ReasonRules,
  { label, departure }: Extract<ReasonChange, { does: 'add_category' }>,
): HeldReasons | RefusedChange {
  if (hasLabel(list.categories, label)) return taken(label);
  const known = new Set([
    ...list.categories.map(({ value }) => value),
    ...list.reasons.map(({ value }) => value.split('.')[0]),
  ]);
  const code = codeFrom(label, 'category', (own) => known.has(own));
  return {
    list: { ...list, categories: [...list.categories, { value: code, label, hidden: false }] },
    rules: withDeparture(rules, code, departure),
  };
}
