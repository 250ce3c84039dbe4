import { OpenIssues } from '@loss-review/domain/issues/parameters';
import { openIssuesOf } from '../issues/open-issues.ts';
import { answering } from './answering.ts';

/** Opens the issues of a month. */
export const main = answering(OpenIssues, openIssuesOf);
