import { MergeIssues } from '@loss-review/domain/issues/parameters';
import { runMergeIssues } from '../issues/merge-issues.ts';
import { answering } from './answering.ts';

/** Makes one of several issues. */
export const main = answering(MergeIssues, runMergeIssues);
