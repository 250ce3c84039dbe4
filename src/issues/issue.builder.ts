import type { HeldIssue, IssueCause, IssueLoss } from './issue.ts';
import { issueToOpen } from './open-issue.ts';

/** An open issue about slow help, opened in June 2024, for tests. */
export function heldIssue(rest: Partial<HeldIssue> = {}): HeldIssue {
  const opened = issueToOpen(['service.slow_help'], { today: '2024-07-01', month: '2024-06' });
  return { ...opened, id: '1', key: 'issue-1', name: 'Nobody answers', revision: 1, ...rest };
}

/** A cause of slow help that bears its whole loss and belongs to the issue 1, for tests. */
export function issueCause(id: string, rest: Partial<IssueCause> = {}): IssueCause {
  return {
    ...{ id, name: `Cause ${id}`, number: 1, reason: 'service.slow_help', weight: 10_000, verified: false },
    ...{ happenedOn: null, issueIds: ['1'] },
    ...rest,
  };
}

/** A loss of 100.00 in June 2024 with these causes, for tests. */
export function issueLoss(
  id: string,
  causes: readonly IssueCause[],
  rest: Partial<IssueLoss> = {},
): IssueLoss {
  return { id, lostOn: '2024-06-15', value: 10_000, causes, ...rest };
}
