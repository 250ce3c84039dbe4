import type { Feedback } from '../settings/settings.ts';

/** An owner whom tasks can be given to. */
export interface ActiveOwner {
  readonly id: string;
  readonly name: string;
}

/**
 * The manager that feedback about an employee goes to; null where the settings name none who is still active. Nobody is
 * the manager of their own feedback.
 */
export function managerOf(
  employeeId: string,
  { managers, defaultManager }: Pick<Feedback, 'managers' | 'defaultManager'>,
  owners: readonly ActiveOwner[],
): ActiveOwner | null {
  const id = managers.find(({ employee }) => employee === employeeId)?.manager ?? defaultManager;
  return (id !== employeeId && owners.find((owner) => owner.id === id)) || null;
}
