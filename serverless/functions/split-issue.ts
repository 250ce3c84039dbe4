import { SplitIssue } from '@loss-review/domain/issues/parameters';
import { runSplitIssue } from '../issues/split-issue.ts';
import { answering } from './answering.ts';

/** Moves reasons or causes of an issue to a new one. */
export const main = answering(SplitIssue, runSplitIssue);
