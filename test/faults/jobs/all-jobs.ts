import type { Job } from '../job.ts';
import { confirm, dismiss, mark, markAbsent, undo } from './card-jobs.ts';
import { correctCall, logAttempt, saveCall, saveDraft } from './call-jobs.ts';
import { reassign, remind } from './caller-jobs.ts';
import { close, remindMissing } from './closing-jobs.ts';
import { importing } from './import-job.ts';
import { countIssues, mergeTwo, openIssue, resolveIssue, splitIssue } from './issue-jobs.ts';
import { writingPack } from './meeting-jobs.ts';
import { assign, assignAnew, choose, numbers, repair, setup, sweep, sweepChanges } from './month-jobs.ts';
import { pageRun } from './page-run.ts';
import { mergeReasons } from './reason-jobs.ts';
import { saveQuota } from './settings-jobs.ts';
import { erase, giveFeedback } from './words-jobs.ts';

/** Everything of ours that writes to a portal. */
export const jobs: readonly Job[] = [
  setup,
  sweep,
  sweepChanges,
  numbers,
  assign,
  assignAnew,
  choose,
  repair,
  importing,
  pageRun,
  mark,
  markAbsent,
  undo,
  confirm,
  dismiss,
  saveDraft,
  logAttempt,
  saveCall,
  correctCall,
  remind,
  reassign,
  saveQuota,
  mergeReasons,
  erase,
  giveFeedback,
  openIssue,
  resolveIssue,
  countIssues,
  mergeTwo,
  splitIssue,
  remindMissing,
  close,
  writingPack,
];
