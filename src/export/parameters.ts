import * as z from 'zod/mini';
import { MonthText } from '../review-page/month-text.ts';

/** The tables of a month, one file each. */
export const exportTables = ['losses', 'causes', 'calls', 'issues'] as const;
export type ExportTable = (typeof exportTables)[number];

/** Uid and parameters: a month's table as CSV, a slice at a time. */
export const exportMonth = 'export-month';
export const ExportMonth = z.strictObject({
  portalId: z.int().check(z.positive()),
  month: MonthText,
  what: z.enum(exportTables),
  /** From the slice before: the record it came to. */
  cursor: z.exactOptional(z.string().check(z.regex(/^\d{1,20}$/))),
});
export type ExportMonth = z.infer<typeof ExportMonth>;

/** A slice: CSV of its rows, the first with the columns' names above. */
export const ExportSlice = z.object({
  text: z.string(),
  rows: z.int(),
  /** Where to go on; null after the last. */
  cursor: z.nullable(z.string()),
});
export type ExportSlice = z.infer<typeof ExportSlice>;
