import type { SavedCall } from '@loss-review/domain/calls/record/call-screen';
import { decideAttempt } from '@loss-review/domain/calls/record/decide-attempt';
import type { LogAttempt } from '@loss-review/domain/calls/record/parameters';
import type { Portal } from '../facts/month-context.ts';
import { loadCall } from './load-call.ts';
import { loadFixed } from './load-fixed.ts';
import { saveCallAction } from './save-call-action.ts';

/** Notes that somebody tried to call and reached nobody. */
export async function runLogAttempt(portal: Portal, attempt: LogAttempt): Promise<SavedCall> {
  const fixed = loadFixed(portal);
  const { lossKey, companyId } = attempt;
  return saveCallAction(portal, {
    lossKey,
    load: () => loadCall(portal, companyId, fixed, { lossKey, causeKeys: [] }),
    decide: (facts) => decideAttempt(facts, attempt),
  });
}
