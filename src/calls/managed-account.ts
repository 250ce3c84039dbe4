import type { CalledCompany, CalledLoss } from './facts.ts';

interface Calling {
  readonly role: string;
  /** Owner id; null where nobody has the call. */
  readonly callerId: string | null;
  readonly callerName: string;
  readonly loss: Pick<CalledLoss, 'snapshot'>;
  readonly company: Pick<CalledCompany, 'ownerId'>;
}

/** Is the caller, who does not call as its owner, the one who managed the account, now or at the loss? A warning, no block. */
export function managedAccount({ role, callerId, callerName, loss, company }: Calling): boolean {
  if (role === 'owner' || callerName === '') return false;
  return callerId === company.ownerId || callerName === loss.snapshot.ownerName;
}
