import * as z from 'zod/mini';
import { Figure } from '../review-page/figure.ts';
import { MonthText } from '../review-page/month-text.ts';
import { RecordList } from '../review-page/record-list.ts';

const portalId = z.int().check(z.positive());
/** The user's locale as HubSpot names it; English where it names none. */
const locale = z.exactOptional(z.string().check(z.maxLength(40)));
/** The user's name, as claimed. */
const who = z.string().check(z.trim(), z.minLength(1), z.maxLength(200));

/** Uid and parameters: opens what closing a month has to be known of, or what became of a closed one. */
export const openClosing = 'open-closing';
export const OpenClosing = z.strictObject({ portalId, month: MonthText, locale });
export type OpenClosing = z.infer<typeof OpenClosing>;

/** Uid and parameters: closes a month; `seen` is the code of what the screen showed. */
export const closeMonth = 'close-month';
export const CloseMonth = z.strictObject({
  ...{ portalId, month: MonthText, locale, who },
  seen: z.string().check(z.regex(/^[0-9a-f]{8}$/)),
});
export type CloseMonth = z.infer<typeof CloseMonth>;

/** Uid and parameters: reminds everybody who can give what is missing, once; `cursor` from the slice before. */
export const remindMissing = 'remind-missing';
export const RemindMissing = z.strictObject({
  ...{ portalId, month: MonthText },
  cursor: z.exactOptional(z.string().check(z.maxLength(300))),
});
export type RemindMissing = z.infer<typeof RemindMissing>;

/** What stands in the way of closing, and what to do about it: a full pass, a count, or waiting. */
const Block = z.object({ does: z.enum(['full_pass', 'count', 'wait']), sentence: z.string() });
export type Block = z.infer<typeof Block>;

/** A month before its closing, or after it. */
export const OpenedClosing = z.object({
  /** What is to be said first. */
  sentence: z.string(),
  isClosed: z.boolean(),
  blocks: z.array(Block),
  /** What is missing never stands in the way. */
  missing: z.array(RecordList),
  /** Whom a press of “remind” would reach, in a sentence; null: nobody. */
  remind: z.nullable(z.string()),
  /** Names what is shown: a close says this code. */
  seen: z.string(),
  /** Frozen figures beside those counted since; null where none has moved. */
  restated: z.nullable(Figure),
});
export type OpenedClosing = z.infer<typeof OpenedClosing>;

/** What came of closing: `changed_meanwhile` where something is not as it was shown, and nothing was closed. */
export const ClosedMonth = z.object({
  outcome: z.enum(['closed', 'closed_before', 'changed_meanwhile']),
  sentence: z.string(),
});
export type ClosedMonth = z.infer<typeof ClosedMonth>;

/** What a slice of reminding did, since the first one. */
export const Reminded = z.object({
  /** For the next slice; null: everybody was reminded. */
  cursor: z.nullable(z.string()),
  sentence: z.string(),
});
export type Reminded = z.infer<typeof Reminded>;
