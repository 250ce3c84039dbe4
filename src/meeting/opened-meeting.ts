import * as z from 'zod/mini';
import { MonthText } from '../review-page/month-text.ts';
import { LocaleText } from '../review-page/opened-figures.ts';
import { AgendaItem } from './agenda.ts';

/** Uid and parameters: opens the meeting about a month. */
export const openMeeting = 'open-meeting';
export const OpenMeeting = z.strictObject({
  portalId: z.int().check(z.positive()),
  /** Default: the last month that is over. */
  month: z.exactOptional(MonthText),
  locale: LocaleText,
});
export type OpenMeeting = z.infer<typeof OpenMeeting>;

/** The meeting about a month: all from what is stored, in the reader's language of numbers. */
export const OpenedMeeting = z.object({
  month: MonthText,
  title: z.string(),
  /** ISO 4217 code of the home currency. */
  currency: z.string(),
  items: z.array(AgendaItem),
  /** The pack as plain text, without customers' words. */
  text: z.string(),
});
export type OpenedMeeting = z.infer<typeof OpenedMeeting>;

/** Uid of the function that writes the pack to the review; it takes the same parameters. */
export const writePack = 'write-pack';

/** Where the pack stands. */
export const WrittenPack = z.object({
  /** HubSpot record id of the review, under whose activities the note is. */
  reviewId: z.string(),
  sentence: z.string(),
});
export type WrittenPack = z.infer<typeof WrittenPack>;
