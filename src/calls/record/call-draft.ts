import * as z from 'zod/mini';
import { offerAnswers, quotePermissions } from '../../schema/call-choices.ts';

const day = z.iso.date();
const upTo = (length: number) => z.string().check(z.maxLength(length));

// Written out, since `uuid`, `int`, `gte` and `lte` would make a twentieth of the card.
const lowerCaseUuid = z.string().check(z.regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/));
const wholePercent = z
  .number()
  .check(z.refine((percent) => Number.isInteger(percent) && percent >= 0 && percent <= 100));

/** How long people's words may be, in characters; together they fit into one property of HubSpot. */
export const longest = {
  quote: 5_000,
  why: 500,
  whys: 5,
  causes: 5,
  notes: 10_000,
  help: 2_000,
  offer: 2_000,
  competitor: 200,
} as const;

/** A cause as it is being typed; a whole record asks for more. */
export const DraftCause = z.strictObject({
  /** A UUID in lower case, made when the cause was added: the key of its record. */
  id: lowerCaseUuid,
  /** The code of a reason; empty while none is chosen. */
  reason: upTo(300),
  /** Whole percent of the loss. */
  weight: wholePercent,
  /** When the disappointing event happened; null where it is not known. */
  happenedOn: z.nullable(day),
  quote: upTo(longest.quote),
  quotePermission: z.enum(quotePermissions.map(({ value }) => value)),
  /** From the disappointment down to its root. */
  whys: z.array(upTo(longest.why)).check(z.maxLength(longest.whys)),
  /** Did the customer agree when it was said back? Needs the customer's own words. */
  verified: z.boolean(),
});
export type DraftCause = z.infer<typeof DraftCause>;

/** The steps of the call, in their order. */
export const callSteps = ['apologise', 'listen', 'diagnose', 'help', 'offer'] as const;

/** What is typed on the card during a recovery call; kept on the loss at every step. */
export const CallDraft = z.strictObject({
  step: z.enum(callSteps),
  /** The contact spoken with, by HubSpot record id. */
  contactId: z.nullable(z.string().check(z.regex(/^\d{1,20}$/))),
  /** What the customer stated first, by code; empty where nothing was. */
  statedReason: upTo(300),
  notes: upTo(longest.notes),
  competitor: upTo(longest.competitor),
  causes: z.array(DraftCause).check(z.maxLength(longest.causes)),
  /** Empty text: no help was promised. */
  help: z.strictObject({
    text: upTo(longest.help),
    /** Owner id of whoever helps. */
    ownerId: z.nullable(upTo(20)),
    dueOn: z.nullable(day),
  }),
  offer: upTo(longest.offer),
  offerAnswer: z.enum(offerAnswers.map(({ value }) => value)),
  followUpOn: z.nullable(day),
});
export type CallDraft = z.infer<typeof CallDraft>;
