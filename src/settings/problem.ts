import * as z from 'zod/mini';

/** The input on the page that a problem stands beside. */
export const Field = z.enum([
  'renewalPipelines',
  'renewalDealTypes',
  'revenuePipelines',
  'lifecycleCounts',
  'valueMethod',
  'valueProperty',
  'valuePeriod',
  'valueStart',
  'valueEnd',
  'downgradePercent',
  'contractEnd',
  'contractGraceDays',
  'lostOn',
  'silence',
  'lossProperty',
  'lossValues',
  'satisfactionProperty',
  'executivesTeam',
  'executivesOwners',
  'recoveryTeam',
  'recoveryOwners',
  'callsPerExecutive',
  'callsTotal',
  'repeatCallDays',
  'meetingWorkingDay',
  'noCallCountries',
  'listenOnlyCountries',
  'representativeProperty',
  'feedback',
  'defaultManager',
  'managers',
  'reasonRules',
  'quoteMonths',
  'segmentProperty',
]);
export type Field = z.infer<typeof Field>;

/** Why settings cannot be kept as they are; the sentence says what to do. */
export const Problem = z.object({ field: Field, sentence: z.string() });
export type Problem = z.infer<typeof Problem>;
