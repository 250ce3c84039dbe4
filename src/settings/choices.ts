import * as z from 'zod/mini';

const Option = z.object({ value: z.string(), label: z.string() });

/** A value a person can choose, with the words people know it by. */
export type Option = z.infer<typeof Option>;

/** What the portal has that settings can name. */
export const Choices = z.object({
  /** Deal pipelines, by id. */
  pipelines: z.array(Option),
  /** Options of the deal property `dealtype`, by internal value. */
  dealTypes: z.array(Option),
  /** Owners by id, those deactivated too: settings may still name them. */
  owners: z.array(z.object({ id: z.string(), label: z.string(), active: z.boolean() })),
  /** HubSpot teams by name, with the number of active owners in each. */
  teams: z.array(z.object({ name: z.string(), people: z.number() })),
  /** Company properties that hold one of a few values, by internal name. */
  companyProperties: z.array(z.object({ name: z.string(), label: z.string(), values: z.array(Option) })),
  /** Company properties that hold text or one of a few values, by internal name: companies can be grouped by them. */
  companyGroupings: z.array(Option),
  /** Deal and company properties that hold a number, or a date, by internal name. */
  dealNumbers: z.array(Option),
  companyNumbers: z.array(Option),
  dealDates: z.array(Option),
  companyDates: z.array(Option),
  /** Ticket properties that hold a number, by internal name. */
  scoreProperties: z.array(Option),
});
export type Choices = z.infer<typeof Choices>;
