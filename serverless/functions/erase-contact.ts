import { EraseContact } from '@loss-review/domain/erasure/erasure';
import { runEraseSlice } from '../erase/run-erase-slice.ts';
import { answering, sliceShare } from './answering.ts';

/** Runs a slice of an erasure from the settings page. */
export const main = answering(EraseContact, runEraseSlice, sliceShare);
