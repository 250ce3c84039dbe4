import { compareText } from '../losses/order.ts';
import type { OptionSpec } from '../schema/property.ts';
import { fold } from '../text/fold.ts';
import type { ReasonName } from './loss-row.ts';

/** The options of a portal that name reasons, as operators made them. */
export interface ReasonOptions {
  readonly reasons: readonly (OptionSpec & { readonly hidden?: boolean })[];
  readonly categories: readonly OptionSpec[];
}

/** What a name leads to: a reason's code, several, or none that the portal knows. */
export type FoundReason =
  { readonly code: string } | { readonly codes: readonly string[] } | { readonly unknown: ReasonName };

/** Finds a reason by its code or label, with or without its category, in any case and spacing. */
export type FindReason = (name: ReasonName) => FoundReason;

/** Makes the finder. The whole code or label goes before its second half, and a reason in use before a hidden one. */
export function reasonFinder({ reasons, categories }: ReasonOptions): FindReason {
  const whole = new Map<string, Set<string>>();
  const half = new Map<string, Set<string>>();
  const hidden = new Set(reasons.filter((reason) => reason.hidden).map(({ value }) => value));
  for (const { value, label } of reasons) {
    for (const name of [value, label]) put(whole, name, value);
    for (const name of [value.slice(value.indexOf('.') + 1), secondHalf(label)]) put(half, name, value);
  }
  return (name) => {
    const within = categoryNamed(name.category, categories);
    const fits = (code: string): boolean =>
      name.category === '' || (within !== null && code.startsWith(`${within}.`));
    for (const names of [whole, half]) {
      const all = [...(names.get(fold(name.reason)) ?? [])].filter(fits);
      const used = all.filter((code) => !hidden.has(code));
      const codes = (used.length > 0 ? used : all).sort(compareText);
      const [code] = codes;
      if (code !== undefined) return codes.length === 1 ? { code } : { codes };
    }
    return { unknown: name };
  };
}

/** The code of the category that a cell names by code or label; null where the portal knows none. */
export function categoryNamed(text: string, categories: readonly OptionSpec[]): string | null {
  const named = fold(text);
  const byCode = categories.find(({ value }) => fold(value) === named);
  return (byCode ?? categories.find(({ label }) => fold(label) === named))?.value ?? null;
}

function put(names: Map<string, Set<string>>, name: string, code: string): void {
  const folded = fold(name);
  names.set(folded, (names.get(folded) ?? new Set()).add(code));
}

/** Of “Price and terms: price rise” what follows the colon. */
function secondHalf(label: string): string {
  return label.slice(label.indexOf(':') + 1);
}
