import { ImportParameters } from '@loss-review/domain/import/import-slice';
import { importSlice } from '../import/import-slice.ts';
import { answering, sliceShare } from './answering.ts';

/** One slice of an import of pasted rows; the page calls it again with its cursor until it is done. */
export const main = answering(ImportParameters, importSlice, sliceShare);
