import * as z from 'zod/mini';
import { departureCodes } from '../schema/departures.ts';

const name = z.string().check(z.minLength(1), z.maxLength(100));

/** Some of the account's owners: those of a HubSpot team, by its name, and those named one by one, by owner id. */
const People = z.strictObject({ team: z.nullable(name), owners: z.array(name) });

const nameOrNone = z.nullable(name);

/**
 * How the yearly recurring money a customer brings is told: by the amount of the latest won deal, by the sum of the won
 * deals whose term runs, or by a company property.
 */
export const CustomerValue = z.strictObject({
  method: z.enum(['latest_won_deal', 'sum_active_recurring', 'company_property']),
  /** A number property: of deals, or of companies where the method is `company_property`. */
  property: name,
  /** What the property's money is for; `term`: for a deal's whole term, which then must be known. */
  period: z.enum(['year', 'quarter', 'month', 'term']),
  /** The deal property with the first day of a term; null: the close date. */
  startProperty: nameOrNone,
  /** The deal property with the first day after a term; null: it runs until the customer is lost. */
  endProperty: nameOrNone,
});

export type CustomerValue = z.infer<typeof CustomerValue>;

/** The date property of deals or companies that holds the end of a contract. */
export const ContractEnd = z.strictObject({ on: z.enum(['deal', 'company']), property: name });

/** Which losses are called about, and how the half of the seats is drawn that speaks for all. */
export const CallRules = z.strictObject({
  /** Are customers we let go on purpose called too? */
  deliberate: z.boolean(),
  /** Are prospects called whose deal was lost? */
  lostDeals: z.boolean(),
  /** Countries, as companies name them, where nobody is called. */
  noCallCountries: z.array(name),
  /** Countries where the caller listens and makes no offer. */
  listenOnlyCountries: z.array(name),
  /** The company property whose values, with the value lost, make the groups that seats are drawn from. */
  representativeProperty: name,
});
export type CallRules = z.infer<typeof CallRules>;

/** Who confirmed that feedback about single employees is permitted here, and to whom it goes, by owner id. */
export const Feedback = z.strictObject({
  /** Name as claimed. */
  permittedBy: name,
  permittedOn: z.iso.date(),
  /** The manager of whoever is not named below; null: such feedback goes to nobody. */
  defaultManager: nameOrNone,
  managers: z.array(z.strictObject({ employee: name, manager: name })),
});
export type Feedback = z.infer<typeof Feedback>;

/** What operators made of the reasons, besides their labels, which are HubSpot's. */
export const ReasonRules = z.strictObject({
  /** Reasons that count as another from now on, by code; records keep what they hold. */
  merged: z.array(z.strictObject({ from: name, into: name })),
  /** How customers depart for the reasons of a category of the operators' own. */
  departures: z.array(z.strictObject({ category: name, departure: z.enum(departureCodes) })),
});
export type ReasonRules = z.infer<typeof ReasonRules>;

/** What a review tells customers apart by. */
const ReviewRules = z.strictObject({
  /** The company property, such as the industry or a product, by whose values losses and survival are told. */
  segmentProperty: name,
});

/** The rules a month runs by. Kept as JSON on the review record with key `settings`; a month's first run copies them. */
export const Settings = z.strictObject({
  version: z.literal(4),
  /** Ids of deal pipelines whose lost deals mean that a customer left. */
  renewalPipelines: z.array(name),
  /** Deal types (internal values) that mean the same in any pipeline. */
  renewalDealTypes: z.array(name),
  /** Ids of pipelines whose won deals make a customer; null: all. */
  revenuePipelines: z.nullable(z.array(name)),
  customerValue: CustomerValue,
  /** Where a contract's end is kept; null: nowhere. */
  contractEnd: z.nullable(ContractEnd),
  /** Days after a contract's end before its customer is a possible loss. */
  contractGraceDays: z.int().check(z.gte(0), z.lte(180)),
  /** The day a lost renewal loses its customer: its close date, or the contract's end where that is later. */
  lostOn: z.enum(['close_date', 'contract_end']),
  /** Is a customer who bought regularly and falls silent a possible loss? */
  silence: z.boolean(),
  /** A fall by at least this share of the customer value is a downgrade. */
  downgradePercent: z.number().check(z.gt(0), z.lte(100)),
  /** A company property that says a customer left when it takes one of these values. */
  lossProperty: z.nullable(z.strictObject({ name, values: z.array(name).check(z.minLength(1)) })),
  /** Does a lifecycle stage of customer count as having bought? For portals without old won deals. */
  lifecycleCounts: z.boolean(),
  /** The ticket property with the customer's satisfaction score, if the portal has one. */
  satisfactionProperty: z.nullable(name),
  /** Who makes recovery calls as an executive. */
  executives: People,
  /** Who calls whomever no executive calls; where nobody is named, the accounts' owners do. */
  recoveryTeam: People,
  /** Calls one executive is given in a month. */
  callsPerExecutive: z.int().check(z.gte(1), z.lte(25)),
  /** Calls all executives are given in a month at most; null: no limit but their own. */
  callsTotal: z.nullable(z.int().check(z.gte(1), z.lte(1000))),
  /** The review meeting is on this working day of the month after; calls are due before it. */
  meetingWorkingDay: z.int().check(z.gte(2), z.lte(20)),
  /** Nobody is called twice within so many days. */
  repeatCallDays: z.int().check(z.gte(0), z.lte(365)),
  callRules: CallRules,
  /** Null: feedback about single employees is off. */
  feedback: z.nullable(Feedback),
  reasonRules: ReasonRules,
  /** Customers' words are kept so many months after the loss. */
  quoteMonths: z.int().check(z.gte(1), z.lte(120)),
  reviewRules: ReviewRules,
});
export type Settings = z.infer<typeof Settings>;

/** What version 2 of the settings added, as it stands where nobody has chosen. */
const addedInVersion2 = {
  customerValue: {
    method: 'latest_won_deal',
    property: 'amount',
    period: 'year',
    startProperty: null,
    endProperty: null,
  },
  contractEnd: null,
  contractGraceDays: 30,
  lostOn: 'close_date',
  silence: true,
} as const;

/** What version 3 added. */
const addedInVersion3 = {
  callRules: {
    deliberate: false,
    lostDeals: false,
    noCallCountries: [],
    listenOnlyCountries: [],
    representativeProperty: 'industry',
  },
  feedback: null,
  reasonRules: { merged: [], departures: [] },
  quoteMonths: 24,
} as const;

/** What version 4 added. */
const addedInVersion4 = { reviewRules: { segmentProperty: 'industry' } } as const;

/** The settings a portal starts with, before setup has looked at its pipelines. */
export const defaultSettings: Settings = {
  version: 4,
  renewalPipelines: [],
  renewalDealTypes: [],
  revenuePipelines: null,
  ...addedInVersion2,
  downgradePercent: 10,
  lossProperty: null,
  lifecycleCounts: false,
  satisfactionProperty: null,
  executives: { team: 'Executives', owners: [] },
  recoveryTeam: { team: null, owners: [] },
  callsPerExecutive: 10,
  callsTotal: null,
  meetingWorkingDay: 10,
  repeatCallDays: 90,
  ...addedInVersion3,
  callRules: { ...addedInVersion3.callRules, noCallCountries: [], listenOnlyCountries: [] },
  reasonRules: { merged: [], departures: [] },
  ...addedInVersion4,
};

/** Reads settings kept as text; null where they are not settings this version knows. */
export function parseSettings(text: string | null): Settings | null {
  return readSettings(text)?.settings ?? null;
}

/** Reads settings kept as text, by an earlier version too; null where they are none, or of a later version. */
export function readSettings(
  text: string | null,
): { readonly settings: Settings; readonly isOlder: boolean } | null {
  try {
    const kept: unknown = JSON.parse(text ?? '');
    const older = z.safeParse(OlderVersion, kept);
    const read = z.safeParse(
      Settings,
      older.success
        ? { ...addedInVersion2, ...addedInVersion3, ...addedInVersion4, ...older.data, version: 4 }
        : kept,
    );
    return read.success ? { settings: read.data, isOlder: older.success } : null;
  } catch {
    return null;
  }
}

const OlderVersion = z.looseObject({ version: z.literal([1, 2, 3]) });
