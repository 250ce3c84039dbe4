import * as z from 'zod/mini';
import { DayText, MonthText } from './month-text.ts';
import { LocaleText } from './opened-figures.ts';

/** Parameters of `open-cause`: the losses behind one bar of the causes; `page` comes from the answer before. */
export const OpenCauseParameters = z.strictObject({
  portalId: z.int().check(z.positive()),
  month: MonthText,
  reason: z.string().check(z.minLength(1), z.maxLength(200)),
  locale: LocaleText,
  page: z.exactOptional(z.string().check(z.regex(/^\d{1,20}$/))),
});
export type OpenCauseParameters = z.infer<typeof OpenCauseParameters>;

/** What of one loss falls to the cause. */
export const CausedLoss = z.object({
  lossId: z.string(),
  companyId: z.string(),
  company: z.string(),
  lostOn: DayText,
  /** Hundredths of the home currency: the whole loss, and what of it falls to this cause. */
  value: z.int(),
  money: z.int(),
  /** Percent of the loss, to the hundredth. */
  weight: z.number(),
  isVerified: z.boolean(),
  /** The customer's words, where the customer allowed them by name. */
  quotes: z.array(z.string()),
});
export type CausedLoss = z.infer<typeof CausedLoss>;

/** The losses behind one bar, by money, a page at a time; over all pages their money comes to the bar's, to the cent. */
export const OpenedCause = z.object({
  month: MonthText,
  reason: z.string(),
  label: z.string(),
  /** What this page shows, in the reader's language of numbers. */
  sentence: z.string(),
  /** Where records differ from what was counted; null: they do not, or not all pages are seen. */
  caution: z.nullable(z.string()),
  losses: z.array(CausedLoss),
  /** Words that may be told inside the company without a name; in alphabetical order, so that their place tells nothing. */
  unnamedQuotes: z.array(z.string()),
  /** The next page; null after the last. */
  next: z.nullable(z.string()),
});
export type OpenedCause = z.infer<typeof OpenedCause>;
