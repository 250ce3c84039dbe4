import { textCode } from '../text/text-code.ts';
import type { Held } from './frozen.ts';
import type { Found, Missing } from './missing.ts';

/**
 * The code of what somebody is shown before closing a month: the numbers that would be frozen, and what is missing. Who
 * was reminded meanwhile makes no difference.
 */
export function seenCode(held: Held, names: readonly string[], missing: Missing): string {
  const { unexplained, unrecorded, callsAreGiven, possible, evidenceGone, issues, unusedDeals } = missing;
  const listed = <T>({ first, notLookedAt }: Found<T>, idOf: (item: T) => string): readonly unknown[] => [
    notLookedAt,
    ...first.map(idOf).sort(),
  ];
  return textCode(
    JSON.stringify([
      names.map((name) => held[name] ?? ''),
      listed(unexplained, ({ id, hasReason }) => `${id} ${hasReason}`),
      listed(unrecorded, ({ taskId }) => taskId),
      callsAreGiven,
      listed(possible, ({ companyId }) => companyId),
      listed(evidenceGone, ({ companyId }) => companyId),
      listed(issues, ({ id, hasOwner, hasDate }) => `${id} ${hasOwner} ${hasDate}`),
      unusedDeals,
    ]),
  );
}
