import type { Job } from '../job.ts';
import { confirm, dismiss, mark, markAbsent, undo } from './card-jobs.ts';
import { importing } from './import-job.ts';
import { assign, numbers, repair, setup, sweep, sweepChanges } from './month-jobs.ts';
import { pageRun } from './page-run.ts';
import { saveQuota } from './settings-jobs.ts';

/** Everything of ours that writes to a portal. */
export const jobs: readonly Job[] = [
  setup,
  sweep,
  sweepChanges,
  numbers,
  assign,
  repair,
  importing,
  pageRun,
  mark,
  markAbsent,
  undo,
  confirm,
  dismiss,
  saveQuota,
];
