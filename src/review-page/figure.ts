import * as z from 'zod/mini';

/**
 * How the values of a column are told: text as it stands, whole counts, weighted counts (one decimal), money (hundredths
 * of the home currency), shares (fractions), days (`YYYY-MM-DD`) or months (`YYYY-MM`).
 */
export const columnKinds = ['text', 'count', 'tenths', 'money', 'share', 'day', 'month'] as const;

const Column = z.object({ label: z.string(), as: z.enum(columnKinds) });
export type Column = z.infer<typeof Column>;

/** A value of a row; null where there is none to tell. */
const Cell = z.nullable(z.union([z.string(), z.number()]));
export type Cell = z.infer<typeof Cell>;

/** What a review tells in one picture: a sentence that says what it shows, the table, and a chart of two of its columns. */
export const Figure = z.object({
  /** Stays the same from month to month, such as `causes-by-money`. */
  id: z.string(),
  title: z.string(),
  /** What it shows, in the reader's language of numbers. */
  sentence: z.string(),
  /** What keeps anybody from making too much of it, such as few losses; null: nothing. */
  caution: z.nullable(z.string()),
  columns: z.array(Column),
  /** Cells in the order of the columns. */
  rows: z.array(z.array(Cell)),
  /** Places of the columns it draws; `by` tells lines apart. Null: the table says it better. */
  chart: z.nullable(
    z.object({ kind: z.enum(['bars', 'line']), x: z.int(), y: z.int(), by: z.nullable(z.int()) }),
  ),
});
export type Figure = z.infer<typeof Figure>;
