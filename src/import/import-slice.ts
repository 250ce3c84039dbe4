import * as z from 'zod/mini';
import { DayText } from '../review-page/month-text.ts';
import { longestCursor } from '../review-page/run-slice.ts';

/** How many rows the page takes at a time; more go through the command line. */
export const mostRows = 500;

const portalId = z.int().check(z.positive());
const code = z.string().check(z.minLength(1), z.maxLength(300));
const companyId = z.string().check(z.regex(/^\d{1,20}$/));
const part = z.int().check(z.gte(1), z.lte(1_000_000));
const Option = z.strictObject({ value: code, label: code });

/** A row that was read, with the companies it may mean; see `LossRow`. */
const ReadLoss = z.strictObject({
  line: z.int().check(z.gte(1)),
  lostOn: DayText,
  kind: z.enum(['churned', 'downgraded', 'lost_deal']),
  value: z.nullable(z.int().check(z.gte(0))),
  ownerReason: z.nullable(code),
  statedReason: z.nullable(code),
  causes: z.array(z.strictObject({ reason: code, weight: part })).check(z.maxLength(5)),
  verified: z.boolean(),
  quote: z.string().check(z.maxLength(5_000)),
  /** None, one, or the first of several. */
  companyIds: z.array(companyId).check(z.maxLength(5)),
});
export type ReadLoss = z.infer<typeof ReadLoss>;

/** Uid and parameters of the function that reads pasted rows, the first of which names the columns; it writes nothing. */
export const readLosses = 'read-losses';
export const ReadParameters = z.strictObject({ portalId, text: z.string().check(z.maxLength(3_000_000)) });
export type ReadParameters = z.infer<typeof ReadParameters>;

/** Pasted rows as they were read, and all that a person has to know first. */
export const ReadRows = z.object({
  /** ISO 4217 code of the home currency. */
  currency: z.string(),
  rows: z.array(ReadLoss),
  /** Lines that are wrong. */
  problems: z.array(z.object({ line: z.number(), column: z.nullable(z.string()), sentence: z.string() })),
  /** Options for reasons that the portal does not know. */
  missing: z.object({ reasons: z.array(Option), categories: z.array(Option) }),
});
export type ReadRows = z.infer<typeof ReadRows>;

/** Uid and parameters of the function that imports rows as they were read, or shows what would become of them. */
export const importLosses = 'import-losses';
export const ImportParameters = z.strictObject({
  portalId,
  /** The user's name, as claimed. */
  who: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)),
  rows: z.array(ReadLoss).check(z.maxLength(mostRows)),
  /** The options for reasons that are to be added. */
  add: ReadRows.shape.missing,
  /** Show what would become of the rows and write nothing. */
  dryRun: z.boolean(),
  /** From the slice before; absent in the first. */
  cursor: z.exactOptional(z.string().check(z.maxLength(longestCursor))),
});
export type ImportParameters = z.infer<typeof ImportParameters>;

/** What became of one row, for people. */
export const ImportedRow = z.object({
  line: z.number(),
  outcome: z.enum(['joined', 'made', 'ambiguous', 'unmatched', 'left_out']),
  company: z.nullable(z.object({ id: z.string(), name: z.string() })),
  /** Value in hundredths. */
  loss: z.nullable(z.object({ lostOn: DayText, value: z.number() })),
  notes: z.array(z.string()),
});
export type ImportedRow = z.infer<typeof ImportedRow>;

/** A slice of an import, and where the next one goes on unless it is done. */
export const ImportSlice = z.object({
  done: z.boolean(),
  cursor: z.nullable(z.string()),
  retryAfterMs: z.exactOptional(z.number()),
  /** Rows dealt with so far. */
  progress: z.number(),
  /** What became of the rows of this slice. */
  rows: z.array(ImportedRow),
  /** Records, associations and company updates written in this slice; 0 in a dry run. */
  written: z.number(),
  /** What HubSpot refused in this slice, in words. */
  refused: z.array(z.string()),
});
export type ImportSlice = z.infer<typeof ImportSlice>;
