import * as z from 'zod/mini';
import { departureCodes } from '../schema/departures.ts';
import { ReasonRules } from '../settings/settings.ts';
import { ReasonList } from './reason-list.ts';

const code = z.string().check(z.minLength(1), z.maxLength(300));
/** HubSpot's pickers show so much of a label in one line. */
export const longestLabel = 100;
const label = z.string().check(z.trim(), z.minLength(1), z.maxLength(longestLabel));
const departure = z.enum(departureCodes);

/** One thing an operator does with the reasons. A label is a reason's own words, without its category. */
export const ReasonChange = z.discriminatedUnion('does', [
  z.strictObject({ does: z.literal('rename'), code, label }),
  z.strictObject({ does: z.literal('hide'), code }),
  /** Shown again, a reason counts for itself again. */
  z.strictObject({ does: z.literal('show'), code }),
  z.strictObject({ does: z.literal('merge'), code, into: code }),
  z.strictObject({ does: z.literal('add'), category: code, label }),
  z.strictObject({ does: z.literal('add_category'), label, departure }),
  z.strictObject({
    does: z.literal('change_category'),
    category: code,
    label,
    departure: z.nullable(departure),
  }),
]);
export type ReasonChange = z.infer<typeof ReasonChange>;

/** The reasons as a portal holds them: the list in HubSpot, the rules in the settings. */
export const HeldReasons = z.strictObject({ list: ReasonList, rules: ReasonRules });
export type HeldReasons = z.infer<typeof HeldReasons>;

/** What `change-reasons` is asked: one change, of the reasons as the page showed them. */
export const ChangeReasons = z.strictObject({
  portalId: z.int().check(z.gte(1)),
  change: ReasonChange,
  seen: HeldReasons,
});
export type ChangeReasons = z.infer<typeof ChangeReasons>;

/** What `change-reasons` answers: the reasons as they are now. `changed`: a colleague was faster, nothing was written. */
export const ChangedReasons = z.object({ outcome: z.enum(['saved', 'changed']), reasons: HeldReasons });
export type ChangedReasons = z.infer<typeof ChangedReasons>;
