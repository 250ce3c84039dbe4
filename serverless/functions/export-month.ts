import { ExportMonth } from '@loss-review/domain/export/parameters';
import { runExportMonth } from '../export/export-month.ts';
import { answering, sliceShare } from './answering.ts';

/** A slice of a month's table as CSV. */
export const main = answering(ExportMonth, runExportMonth, sliceShare);
