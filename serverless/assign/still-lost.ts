import type { AssignedCall } from '@loss-review/domain/calls/assign-calls';
import { isCalledAbout } from '@loss-review/domain/calls/population';
import type { Crm } from '../hubspot/crm.ts';

/**
 * Those of the calls whose losses still stand: a person may have taken one back since the losses were gathered, and
 * nobody is to call about it.
 */
export async function stillLost<Call extends Pick<AssignedCall, 'loss'>>(
  crm: Pick<Crm, 'read'>,
  calls: readonly Call[],
): Promise<readonly Call[]> {
  const records = await crm.read(
    'loss',
    calls.map(({ loss }) => loss.id),
    ['clr_status'],
  );
  const standing = new Set(
    records.filter(({ properties }) => isCalledAbout(properties['clr_status'])).map(({ id }) => id),
  );
  return calls.filter(({ loss }) => standing.has(loss.id));
}
