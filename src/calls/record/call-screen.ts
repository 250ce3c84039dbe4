import * as z from 'zod/mini';
import { callStatuses } from '../../schema/call-choices.ts';
import { CallDraft } from './call-draft.ts';

const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));

/** A contact of the company, for the caller to choose whom to call. */
export const CallContact = z.object({
  id: z.string(),
  name: z.string(),
  jobTitle: z.string(),
  phone: z.string(),
  email: z.string(),
  decisionMaker: z.boolean(),
  /** Why nobody calls this person; null where nothing stands in the way. */
  barred: z.nullable(z.enum(['do_not_call', 'deceased'])),
});
export type CallContact = z.infer<typeof CallContact>;

/** Somebody tried to call; `at` is an ISO instant. */
export const Attempt = z.object({
  id: z.string(),
  at: z.string(),
  on: day,
  who: z.string(),
  outcome: z.enum(['no_answer', 'busy', 'voicemail', 'wrong_number']),
});
export type Attempt = z.infer<typeof Attempt>;

/** What is told of a draft that HubSpot holds; `savedAt` is an ISO instant. */
const heldDraft = { revision: z.number(), savedBy: z.string(), savedAt: z.string() };

/** All that the recovery call of one company needs on its screen. Money in hundredths, days in the portal's zone. */
export const CallScreen = z.object({
  company: z.object({ id: z.string(), name: z.string(), country: z.string() }),
  currency: z.string(),
  timeZone: z.string(),
  today: day,
  /** Hidden ones can no longer be chosen. */
  reasons: z.array(z.object({ value: z.string(), label: z.string(), hidden: z.boolean() })),
  contacts: z.array(CallContact),
  /** Active owners, who can promise help. */
  owners: z.array(z.object({ id: z.string(), name: z.string() })),
  /** Countries may be set to listening only. */
  mayOffer: z.boolean(),
  /** The absence the call is about; null where this company needs no call. */
  call: z.nullable(
    z.object({
      lossKey: z.string(),
      /** Counts changes of the loss by people. */
      revision: z.number(),
      lossStatus: z.string(),
      lostOn: day,
      value: z.number(),
      ownerReason: z.string(),
      status: z.nullable(z.enum(callStatuses.map(({ value }) => value))),
      /** The call task; null where nobody has been given the call. */
      task: z.nullable(
        z.object({
          id: z.string(),
          callerName: z.string(),
          dueOn: z.nullable(day),
          done: z.boolean(),
        }),
      ),
      /** The brief, section by section. */
      brief: z.array(z.object({ title: z.string(), sentences: z.array(z.string()) })),
      attempts: z.array(Attempt),
      /** What was typed last and not saved as a record yet. */
      draft: z.nullable(z.object({ ...heldDraft, draft: CallDraft })),
      /** What was learned, once it is saved. */
      record: z.nullable(z.object({ by: z.string(), on: day, record: CallDraft })),
    }),
  ),
});
export type CallScreen = z.infer<typeof CallScreen>;

/** What a save came to: written, or not, because a colleague was faster. Either way the call as it is now. */
export const SavedCall = z.object({
  outcome: z.enum(['saved', 'changed_meanwhile']),
  screen: CallScreen,
});
export type SavedCall = z.infer<typeof SavedCall>;

/**
 * What the save of a draft came to: it is held now, or a colleague was faster. Only then is the call read as it is now,
 * so that saving what was typed asks little of HubSpot.
 */
export const SavedDraft = z.object({
  held: z.nullable(z.object(heldDraft)),
  screen: z.nullable(CallScreen),
});
export type SavedDraft = z.infer<typeof SavedDraft>;
