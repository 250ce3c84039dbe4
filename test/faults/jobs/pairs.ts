import type { Job } from '../job.ts';
import type { StartingPoint } from '../starting-points.ts';
import { confirm, dismiss, mark, markAbsent, markBirch, markPossible, otherMark, undo } from './card-jobs.ts';
import { assign, numbers, sweep } from './month-jobs.ts';
import { pageRun } from './page-run.ts';
import { saveOtherQuota, saveQuota } from './settings-jobs.ts';

/** Two different jobs at once, about the same company where they are about one. */
export interface Pair {
  readonly start: StartingPoint;
  readonly first: Job;
  readonly second: Job;
}

export const pairs: readonly Pair[] = [
  { start: 'changed', first: sweep, second: markBirch },
  { start: 'changed', first: sweep, second: undo },
  { start: 'changed', first: sweep, second: markAbsent },
  { start: 'changed', first: sweep, second: confirm },
  { start: 'marked', first: sweep, second: assign },
  { start: 'marked', first: sweep, second: saveQuota },
  { start: 'marked', first: pageRun, second: sweep },
  { start: 'swept', first: assign, second: undo },
  { start: 'swept', first: assign, second: numbers },
  { start: 'assigned', first: markPossible, second: confirm },
  { start: 'assigned', first: confirm, second: dismiss },
  { start: 'assigned', first: mark, second: otherMark },
  { start: 'assigned', first: markAbsent, second: undo },
  { start: 'marked', first: saveQuota, second: saveOtherQuota },
];

export function pairName({ first, second }: Pair): string {
  return `${first.name} and ${second.name}`;
}
