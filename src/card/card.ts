import * as z from 'zod/mini';

const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
const money = z.int();

/** What kind of thing a loss rests on, as the card says it in a sentence. */
const EvidenceSays = z.enum([
  'lost_renewal',
  'smaller_renewal',
  'lost_deal',
  'person',
  'company_property',
  'silence',
  'contract_end',
  'other',
]);
export type EvidenceSays = z.infer<typeof EvidenceSays>;

/** Something a person did with a loss, as claimed: functions cannot prove who the user is. */
export const TraceEntry = z.object({
  /** The opened form; a repeated save bears the same id. */
  id: z.string(),
  on: z.string(),
  who: z.string(),
  did: z.enum(['marked', 'undone', 'confirmed', 'dismissed', 'recorded', 'erased', 'noted']),
  reason: z.string(),
});
export type TraceEntry = z.infer<typeof TraceEntry>;

/** What was frozen on the loss when it was found; null or empty where nothing was known. */
export const Snapshot = z.object({
  value: z.nullable(money),
  ownerName: z.string(),
  tenureMonths: z.nullable(z.int()),
  source: z.string(),
  satisfaction: z.nullable(z.number()),
  openTickets: z.nullable(z.int()),
  recentTickets: z.nullable(z.int()),
  lastContactOn: z.nullable(day),
});
export type Snapshot = z.infer<typeof Snapshot>;

/** One loss, as the card shows it. Money in hundredths of the home currency, yearly. */
export const CardLoss = z.object({
  key: z.string(),
  /** Counts changes by people. */
  revision: z.int(),
  kind: z.enum(['churned', 'downgraded', 'lost_deal']),
  status: z.enum([
    'lost',
    'returned',
    'recorded',
    'leaving',
    'possible',
    'dismissed',
    'undone',
    'cleared',
    'replaced',
  ]),
  lostOn: day,
  value: money,
  datedBy: z.enum(['evidence', 'person']),
  evidence: z.array(z.object({ says: EvidenceSays, on: day, dealName: z.nullable(z.string()) })),
  /** The closed-lost reason of the deal, in the seller's words. */
  lostReasonText: z.string(),
  /** Reasons by their stable code; empty where nobody has told yet. */
  ownerReason: z.string(),
  statedReason: z.string(),
  rootReasons: z.array(z.string()),
  snapshot: Snapshot,
  returned: z.nullable(z.object({ on: day, value: money, partial: z.boolean() })),
  trace: z.array(TraceEntry),
});
export type CardLoss = z.infer<typeof CardLoss>;

/** A task of ours about this company. */
export const CardTask = z.object({
  id: z.string(),
  lossKey: z.string(),
  subject: z.string(),
  call: z.boolean(),
  dueOn: z.nullable(day),
  ownerName: z.nullable(z.string()),
  status: z.enum(['NOT_STARTED', 'IN_PROGRESS', 'WAITING', 'DEFERRED', 'COMPLETED']),
});
export type CardTask = z.infer<typeof CardTask>;

/** All the defection card shows of one company. */
export const Card = z.object({
  company: z.object({
    id: z.string(),
    name: z.string(),
    ownerName: z.string(),
    doNotCall: z.boolean(),
    nextStep: z.string(),
  }),
  /** ISO 4217 code of the home currency. */
  currency: z.string(),
  /** IANA name; all days are days here. */
  timeZone: z.string(),
  today: day,
  /** Hidden ones can no longer be chosen. */
  reasons: z.array(z.object({ value: z.string(), label: z.string(), hidden: z.boolean() })),
  /** A prospect has never bought. */
  standing: z.enum(['lost', 'leaving', 'returned', 'customer', 'prospect_lost', 'prospect']),
  customerSince: z.nullable(day),
  /** A customer cannot be lost before its last purchase. */
  lastPurchaseOn: z.nullable(day),
  customerValue: money,
  /** The absence that is to come, else the newest one or, for one that never bought, the newest lost deal. */
  loss: z.nullable(CardLoss),
  /** Waits for a person to confirm or dismiss it. */
  possible: z.nullable(CardLoss),
  /** The others, newest first. */
  earlier: z.array(CardLoss),
  /** The earliest due first. */
  tasks: z.array(CardTask),
  /** The id of the HubSpot report to show; null: none. */
  reportId: z.nullable(z.string()),
});
export type Card = z.infer<typeof Card>;

/** What a save came to: written, or not, because a colleague was faster. Either way the card as it is now. */
export const Saved = z.object({ outcome: z.enum(['saved', 'changed_meanwhile']), card: Card });
export type Saved = z.infer<typeof Saved>;
