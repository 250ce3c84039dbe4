import type { Job } from '../job.ts';
import type { StartingPoint } from '../starting-points.ts';
import { confirm, dismiss, mark, markAbsent, markBirch, markPossible, otherMark, undo } from './card-jobs.ts';
import {
  logAttempt,
  logOtherAttempt,
  saveCall,
  saveDraft,
  saveOtherCall,
  saveOtherDraft,
} from './call-jobs.ts';
import { otherReassign, reassign } from './caller-jobs.ts';
import { close, closeAsAnother } from './closing-jobs.ts';
import { importing } from './import-job.ts';
import { countIssues, moveIssue, resolveIssue } from './issue-jobs.ts';
import { assign, choose, numbers, repair, sweep } from './month-jobs.ts';
import { pageRun } from './page-run.ts';
import { saveOtherQuota, saveQuota } from './settings-jobs.ts';
import { erase, giveFeedback, giveOtherFeedback } from './words-jobs.ts';

/** Two different jobs at once, about the same company where they are about one. */
export interface Pair {
  readonly start: StartingPoint;
  readonly first: Job;
  readonly second: Job;
  /** Do both write to the same loss or company, so that they may meet between a last look and a write? */
  readonly mayOverlap: boolean;
}

export const pairs: readonly Pair[] = [
  { start: 'changed', first: sweep, second: markBirch, mayOverlap: true },
  { start: 'changed', first: sweep, second: undo, mayOverlap: true },
  { start: 'changed', first: sweep, second: confirm, mayOverlap: false },
  // Called about is what the sweep has written by then; the next assignment calls about the rest.
  { start: 'changed', first: sweep, second: assign, mayOverlap: true },
  { start: 'marked', first: sweep, second: saveQuota, mayOverlap: false },
  { start: 'marked', first: pageRun, second: sweep, mayOverlap: false },
  { start: 'swept', first: assign, second: undo, mayOverlap: true },
  // What is chosen while calls are assigned rules those that are not assigned yet.
  { start: 'swept', first: assign, second: choose, mayOverlap: true },
  { start: 'swept', first: assign, second: numbers, mayOverlap: false },
  { start: 'assigned', first: markPossible, second: confirm, mayOverlap: true },
  { start: 'assigned', first: confirm, second: dismiss, mayOverlap: true },
  { start: 'assigned', first: mark, second: otherMark, mayOverlap: true },
  { start: 'assigned', first: markAbsent, second: undo, mayOverlap: true },
  { start: 'assigned', first: saveCall, second: saveOtherCall, mayOverlap: true },
  { start: 'assigned', first: saveCall, second: logAttempt, mayOverlap: true },
  { start: 'assigned', first: saveCall, second: undo, mayOverlap: true },
  { start: 'assigned', first: saveCall, second: markAbsent, mayOverlap: true },
  { start: 'assigned', first: saveDraft, second: saveOtherDraft, mayOverlap: true },
  { start: 'assigned', first: logAttempt, second: logOtherAttempt, mayOverlap: true },
  // Alder came back, as the sweep finds.
  { start: 'changed', first: sweep, second: saveCall, mayOverlap: true },
  { start: 'assigned', first: reassign, second: otherReassign, mayOverlap: true },
  { start: 'assigned', first: reassign, second: undo, mayOverlap: true },
  { start: 'assigned', first: importing, second: undo, mayOverlap: true },
  { start: 'assigned', first: importing, second: markAbsent, mayOverlap: true },
  { start: 'damaged', first: repair, second: undo, mayOverlap: true },
  { start: 'marked', first: saveQuota, second: saveOtherQuota, mayOverlap: false },
  // What meets an erasure of words that were recorded before: see `erasure.test.ts`.
  { start: 'assigned', first: erase, second: saveCall, mayOverlap: false },
  { start: 'recorded', first: giveFeedback, second: giveOtherFeedback, mayOverlap: false },
  { start: 'owned', first: resolveIssue, second: moveIssue, mayOverlap: true },
  { start: 'owned', first: countIssues, second: resolveIssue, mayOverlap: true },
  // A count that writes between a last look and the close is written over: the next one tells what differs.
  { start: 'counted', first: close, second: numbers, mayOverlap: true },
  { start: 'counted', first: close, second: closeAsAnother, mayOverlap: false },
];

export function pairName({ first, second }: Pair): string {
  return `${first.name} and ${second.name}`;
}
