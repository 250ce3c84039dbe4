import type { CallDecision } from '@loss-review/domain/my-calls/change-call';
import type { ChangedCall } from '@loss-review/domain/my-calls/my-calls';
import type { Crm } from '../hubspot/crm.ts';
import { Trouble } from '../trouble.ts';

const changed: ChangedCall = { outcome: 'changed_meanwhile', remindedOn: null };

/**
 * Writes what a person decided about a call, from the call as it is at this moment, then looks at what came of it: what
 * another left undone of it is completed, and that another was faster is told. Throws Trouble, also where the decision
 * makes no sense.
 */
export async function saveChange(
  crm: Pick<Crm, 'apply'>,
  decide: () => Promise<CallDecision>,
): Promise<ChangedCall> {
  const decision = await decide();
  if (decision.does === 'refuse') throw new Trouble(decision.code, 'user', decision.sentence);
  if (decision.does === 'show_change') return changed;
  if (decision.does === 'nothing') return { outcome: 'done_before', remindedOn: decision.remindedOn };
  await write(crm, decision);
  const rest = await decide();
  if (rest.does === 'nothing') return { outcome: 'saved', remindedOn: rest.remindedOn };
  if (rest.does !== 'write' || rest.plan.records.length > 0) return changed;
  await write(crm, rest);
  return { outcome: 'saved', remindedOn: null };
}

async function write(
  crm: Pick<Crm, 'apply'>,
  { plan }: Extract<CallDecision, { does: 'write' }>,
): Promise<void> {
  const [first] = (await crm.apply(plan)).refused;
  if (!first) return;
  throw new Trouble(
    'refused_by_hubspot',
    'operator',
    `HubSpot did not take all of this: “${first.message}” Run setup, which makes what is missing, and try again.`,
  );
}
