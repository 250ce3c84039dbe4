import * as z from 'zod/mini';
import { CallRules, ContractEnd, CustomerValue, ReasonRules, Settings } from './settings.ts';

const text = z.string().check(z.maxLength(1000));
const people = z.strictObject({ team: z.nullable(text), owners: z.array(text) });
const amount = z.nullable(z.number());

/**
 * Settings as they stand in a form: of the right shape, but perhaps with empty numbers, or naming what the portal does
 * not have. `checkSettings` tells whether they are settings.
 */
export const SettingsDraft = z.strictObject({
  version: z.literal(4),
  renewalPipelines: z.array(text),
  renewalDealTypes: z.array(text),
  revenuePipelines: z.nullable(z.array(text)),
  customerValue: z.strictObject({ ...CustomerValue.shape, property: text }),
  contractEnd: z.nullable(z.strictObject({ ...ContractEnd.shape, property: text })),
  contractGraceDays: amount,
  lostOn: Settings.shape.lostOn,
  silence: z.boolean(),
  downgradePercent: amount,
  lossProperty: z.nullable(z.strictObject({ name: text, values: z.array(text) })),
  lifecycleCounts: z.boolean(),
  satisfactionProperty: z.nullable(text),
  executives: people,
  recoveryTeam: people,
  callsPerExecutive: amount,
  callsTotal: amount,
  meetingWorkingDay: amount,
  repeatCallDays: amount,
  callRules: z.strictObject({
    ...CallRules.shape,
    noCallCountries: z.array(text),
    listenOnlyCountries: z.array(text),
    representativeProperty: text,
  }),
  feedback: z.nullable(
    z.strictObject({
      permittedBy: text,
      permittedOn: text,
      defaultManager: z.nullable(text),
      managers: z.array(z.strictObject({ employee: text, manager: text })),
    }),
  ),
  reasonRules: ReasonRules,
  quoteMonths: amount,
  reviewRules: z.strictObject({ segmentProperty: text }),
});
export type SettingsDraft = z.infer<typeof SettingsDraft>;

/** A setting people can change; `version` is the app's own. */
export type SettingName = Exclude<keyof Settings, 'version'>;
