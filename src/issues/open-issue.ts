import type { Day, Month } from '../time/day.ts';
import { type IssueSums, noIssueSums } from './count-issue.ts';
import type { MonthEntry } from './history.ts';
import type { HeldIssue } from './issue.ts';

/** An issue as it begins in a month's review, with what its causes of that month took away; its key is to be given. */
export function issueToOpen(
  reasons: readonly string[],
  { today, month }: { readonly today: Day; readonly month: Month },
  { losses, money }: IssueSums = noIssueSums,
): HeldIssue {
  const undecided = { status: 'open', ownerName: '', decision: null, action: '', dueOn: null } as const;
  const entry: MonthEntry = { ...undecided, month, losses, money, late: false, after: 0, undated: 0 };
  return {
    ...undecided,
    ...{ id: '', key: '', name: '', reasons, ownerId: null, openedOn: today, openedMonth: month },
    ...{ fixedOn: null, evidence: '', losses, money, mergedInto: null, history: [entry] },
    ...{ unreadHistory: '', revision: 0, trace: [] },
  };
}
