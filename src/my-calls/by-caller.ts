import { compareText } from '../losses/order.ts';
import type { CallerSum, ListedCall } from './my-calls.ts';

type Counted = Pick<ListedCall, 'callerId' | 'callerName' | 'state' | 'lateDays'>;

/**
 * How the calls stand person by person, in the order of names: nobody is ranked. Calls that nobody has come first, and
 * calls that are not needed any more count for nobody.
 */
export function sumsByCaller(
  calls: readonly Counted[],
  activeIds: ReadonlySet<string>,
): readonly CallerSum[] {
  const sums = new Map<string | null, CallerSum>();
  for (const call of calls.filter(({ state }) => state !== 'needless')) {
    const { callerId, callerName: name } = call;
    const active = callerId !== null && activeIds.has(callerId);
    sums.set(callerId, withCall(sums.get(callerId) ?? { ...none, callerId, name, active }, call));
  }
  return [...sums.values()].sort(
    (a, b) =>
      Number(a.callerId !== null) - Number(b.callerId !== null) ||
      compareText(a.name.toLowerCase(), b.name.toLowerCase()) ||
      compareText(a.callerId ?? '', b.callerId ?? ''),
  );
}

const none = { calls: 0, done: 0, recordMissing: 0, due: 0, late: 0, lateDays: 0 };

function withCall(sum: CallerSum, { state, lateDays }: Counted): CallerSum {
  return {
    ...sum,
    calls: sum.calls + 1,
    done: sum.done + Number(state === 'done'),
    recordMissing: sum.recordMissing + Number(state === 'record_missing'),
    due: sum.due + Number(state === 'due'),
    late: sum.late + Number(lateDays > 0),
    lateDays: Math.max(sum.lateDays, lateDays),
  };
}
