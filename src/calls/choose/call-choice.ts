import * as z from 'zod/mini';
import { FormId } from '../../text/form-id.ts';

const upTo = (length: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(length));

/**
 * What an operator wants of the call list: `pinned` gives a company an executive's seat before all others, `left_out`
 * gives it none, `none` takes either back.
 */
export const choiceKinds = ['pinned', 'left_out', 'none'] as const;

/** One company's choice as a person asks for it. */
export const AskedChoice = z.strictObject({
  companyId: z.string().check(z.regex(/^\d{1,20}$/)),
  choice: z.enum(choiceKinds),
  reason: upTo(300),
});
export type AskedChoice = z.infer<typeof AskedChoice>;

/** A choice as the month's review keeps it: the newest of a company rules, all are its trace. */
export const CallChoice = z.strictObject({
  ...AskedChoice.shape,
  /** Name as claimed. */
  who: upTo(200),
  /** ISO instant. */
  at: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/)),
  /** A UUID of the form, the same for choices made together, such as the two of a swap. */
  id: FormId,
});
export type CallChoice = z.infer<typeof CallChoice>;
