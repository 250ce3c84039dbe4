import * as z from 'zod/mini';
import { MonthText } from '../review-page/month-text.ts';
import { FormId } from '../text/form-id.ts';

const portalId = z.int().check(z.gte(1));
/** A HubSpot record or owner id. */
const id = z.string().check(z.regex(/^\d{1,20}$/));

/** Uid and parameters: opens the calls of one person, or of everybody. */
export const openMyCalls = 'open-my-calls';
export const OpenMyCalls = z.strictObject({
  portalId,
  /** The user's email, as claimed: HubSpot's owner with this address is meant. */
  email: z.string().check(z.minLength(1), z.maxLength(320)),
  scope: z.enum(['mine', 'all']),
  /** The month of a call list; without it all calls that are open, whatever month they are of. */
  month: z.exactOptional(MonthText),
});
export type OpenMyCalls = z.infer<typeof OpenMyCalls>;

/** Uid and parameters: reminds whoever has a call, once; `seen` is who had it on the screen. */
export const remindCaller = 'remind-caller';
export const RemindCaller = z.strictObject({
  portalId,
  taskId: id,
  seen: z.strictObject({ callerId: z.nullable(id) }),
});
export type RemindCaller = z.infer<typeof RemindCaller>;

/** Uid and parameters: gives a call to another person; `seen` is what the screen showed when the form was opened. */
export const reassignCall = 'reassign-call';
export const ReassignCall = z.strictObject({
  portalId,
  taskId: id,
  /** Made when the form was opened, so that a double click or a repeat gives the call once. */
  id: FormId,
  /** The user's name, as claimed. */
  who: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)),
  /** Owner id of whoever is to call. */
  to: id,
  seen: z.strictObject({ callerId: z.nullable(id), revision: z.int().check(z.gte(0)) }),
});
export type ReassignCall = z.infer<typeof ReassignCall>;
