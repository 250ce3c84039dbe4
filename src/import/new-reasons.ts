import { compareText } from '../losses/order.ts';
import { codeFrom } from '../reasons/reason-code.ts';
import type { OptionSpec } from '../schema/property.ts';
import { fold } from '../text/fold.ts';
import type { ReasonName } from './loss-row.ts';
import { categoryNamed, type ReasonOptions } from './reason-book.ts';

/** Where a reason goes that nobody gave a category. */
const uncategorised = 'Uncategorised';

/** The options a portal lacks for reasons that are unknown to it; the same whatever the order of the names. */
export function newReasons(unknown: readonly ReasonName[], held: ReasonOptions): ReasonOptions {
  const categories: OptionSpec[] = [];
  const reasons: OptionSpec[] = [];
  const seen = new Set<string>();
  for (const { reason, category } of inOrder(unknown, held)) {
    const known = [...held.categories, ...categories];
    const code = categoryNamed(category, known) ?? codeFrom(category, 'category', isHeld(known));
    const within = known.find(({ value }) => value === code) ?? { value: code, label: category };
    const label = `${within.label}: ${reason}`;
    if (seen.has(fold(label))) continue;
    seen.add(fold(label));
    if (!known.includes(within)) categories.push(within);
    const own = codeFrom(reason, 'reason', isHeld([...held.reasons, ...reasons], `${code}.`));
    reasons.push({ value: `${code}.${own}`, label });
  }
  return { categories, reasons };
}

type Wanted = Pick<ReasonName, 'reason' | 'category'>;

/** The names with their categories, in text order. A name without one is that of the category given elsewhere. */
function inOrder(unknown: readonly ReasonName[], held: ReasonOptions): readonly Wanted[] {
  const wanted = unknown.map((name) => taken(name, held));
  const placed = new Set(wanted.flatMap(({ reason, category }) => (category === '' ? [] : [fold(reason)])));
  return wanted
    .filter(({ reason, category }) => category !== '' || !placed.has(fold(reason)))
    .map(({ reason, category }) => ({ reason, category: category === '' ? uncategorised : category }))
    .sort((a, b) => compareText(a.category, b.category) || compareText(a.reason, b.reason));
}

/** A label may name its category itself, as HubSpot shows it: “Price and terms: too dear”. */
function taken({ reason, category }: ReasonName, { categories }: ReasonOptions): Wanted {
  const [first = '', ...rest] = reason.split(':');
  const names = category === '' && rest.length > 0 && categoryNamed(first, categories) !== null;
  return names
    ? { category: spaced(first), reason: spaced(rest.join(':')) }
    : { category: spaced(category), reason: spaced(reason) };
}

function isHeld(options: readonly OptionSpec[], prefix = ''): (code: string) => boolean {
  const held = new Set(options.map(({ value }) => value));
  return (code) => held.has(`${prefix}${code}`);
}

function spaced(text: string): string {
  return text.trim().replaceAll(/\s+/g, ' ');
}
