import { SaveIssue } from '@loss-review/domain/issues/parameters';
import { runSaveIssue } from '../issues/save-issue.ts';
import { answering } from './answering.ts';

/** Opens an issue, or changes, resolves or reopens one. */
export const main = answering(SaveIssue, runSaveIssue);
