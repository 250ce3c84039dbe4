import type { AssignedCall } from '@loss-review/domain/calls/assign-calls';
import { isCallEnded } from '@loss-review/domain/calls/close-task';
import type { Plan } from '@loss-review/domain/plan/plan';
import { endCalls } from '../facts/end-calls.ts';
import { heldLossProperties, readLoss } from '../facts/read-loss.ts';
import type { Crm } from '../hubspot/crm.ts';

/**
 * What closes those of the calls just written whose losses a person took back, or whose customers came back, while they
 * were being written. Who takes a loss back later finds the task and closes it, so between the two no call is left open.
 */
export async function closeTaken(
  crm: Pick<Crm, 'read' | 'linked'>,
  calls: readonly Pick<AssignedCall, 'loss' | 'company'>[],
): Promise<readonly Plan[]> {
  const companyOf = new Map(calls.map(({ loss, company }) => [loss.id, company.id]));
  const losses = await crm.read('loss', [...companyOf.keys()], heldLossProperties);
  const ended = losses.flatMap((record) => {
    const loss = readLoss(record, { toCompany: true, deals: [] });
    const companyId = companyOf.get(record.id);
    if (!loss || companyId === undefined || !isCallEnded(loss.status, loss.callStatus)) return [];
    return [{ ...loss, companyId }];
  });
  return endCalls(crm, ended);
}
