import { ReadParameters } from '@loss-review/domain/import/import-slice';
import { readPasted } from '../import/read-pasted.ts';
import { answering, sliceShare } from './answering.ts';

/** Reads pasted rows of losses and finds their companies; writes nothing. */
export const main = answering(ReadParameters, readPasted, sliceShare);
