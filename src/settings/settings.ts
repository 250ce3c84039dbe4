import * as z from 'zod/mini';

const name = z.string().check(z.minLength(1), z.maxLength(100));

/** Some of the account's owners: those of a HubSpot team, by its name, and those named one by one, by owner id. */
const People = z.strictObject({ team: z.nullable(name), owners: z.array(name) });

/** The rules a month runs by. Kept as JSON on the review record with key `settings`; a month's first run copies them. */
export const Settings = z.strictObject({
  version: z.literal(1),
  /** Ids of deal pipelines whose lost deals mean that a customer left. */
  renewalPipelines: z.array(name),
  /** Deal types (internal values) that mean the same in any pipeline. */
  renewalDealTypes: z.array(name),
  /** Ids of pipelines whose won deals make a customer; null: all. */
  revenuePipelines: z.nullable(z.array(name)),
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
  /** Who calls when neither an executive nor the owner can. */
  recoveryTeam: People,
  /** Calls one executive is given in a month. */
  callsPerExecutive: z.int().check(z.gte(1), z.lte(25)),
  /** Calls all executives are given in a month at most; null: no limit but their own. */
  callsTotal: z.nullable(z.int().check(z.gte(1), z.lte(1000))),
  /** The review meeting is on this working day of the month after; calls are due before it. */
  meetingWorkingDay: z.int().check(z.gte(2), z.lte(20)),
  /** Nobody is called twice within so many days. */
  repeatCallDays: z.int().check(z.gte(0), z.lte(365)),
});
export type Settings = z.infer<typeof Settings>;

/** The settings a portal starts with, before setup has looked at its pipelines. */
export const defaultSettings: Settings = {
  version: 1,
  renewalPipelines: [],
  renewalDealTypes: [],
  revenuePipelines: null,
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
};

/** Reads settings kept as text; null where they are not settings this version knows. */
export function parseSettings(text: string | null): Settings | null {
  try {
    const read = z.safeParse(Settings, JSON.parse(text ?? ''));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}
