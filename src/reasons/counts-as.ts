import type { ReasonRules } from '../settings/settings.ts';

/** The code a reason counts as, through any chain of merges; rules that go in a circle count for nothing. */
export function countsAs(code: string, { merged }: Pick<ReasonRules, 'merged'>): string {
  const passed = new Set([code]);
  for (let now = code; ;) {
    const next = merged.find(({ from }) => from === now)?.into;
    if (next === undefined) return now;
    if (passed.has(next)) return code;
    passed.add(next);
    now = next;
  }
}
