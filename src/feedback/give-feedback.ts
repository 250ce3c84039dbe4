import * as z from 'zod/mini';
import { FormId } from '../text/form-id.ts';

/** So long may feedback about one employee's service be, in characters. */
export const longestFeedback = 2_000;

/** Uid and parameters: what a customer said of one employee's service, for the employee and the manager alone. */
export const giveFeedback = 'give-feedback';
export const GiveFeedback = z.strictObject({
  portalId: z.int().check(z.gte(1)),
  lossKey: z.string().check(z.minLength(1), z.maxLength(200)),
  /** Made when the form was opened, so that a double click or a repeat gives it once; part of keys, so in lower case. */
  id: FormId,
  /** The user's name, as claimed. */
  who: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)),
  /** Owner id. */
  employeeId: z.string().check(z.regex(/^\d{1,20}$/)),
  words: z.string().check(z.trim(), z.minLength(1), z.maxLength(longestFeedback)),
});
export type GiveFeedback = z.infer<typeof GiveFeedback>;

/** What `give-feedback` answers: whose task it became. */
export const GaveFeedback = z.object({ managerName: z.string() });
export type GaveFeedback = z.infer<typeof GaveFeedback>;
