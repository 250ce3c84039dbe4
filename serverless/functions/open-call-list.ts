import { OpenCallList } from '@loss-review/domain/review-page/call-list';
import { openCallList } from '../assign/open-call-list.ts';
import { answering } from './answering.ts';

/** Opens the call list of a month. */
export const main = answering(OpenCallList, openCallList);
