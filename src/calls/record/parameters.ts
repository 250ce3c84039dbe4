import * as z from 'zod/mini';
import { CallDraft } from './call-draft.ts';
import { Attempt } from './call-screen.ts';
import { FormId } from '../../text/form-id.ts';

const portalId = z.int().check(z.gte(1));
const companyId = z.string().check(z.regex(/^\d{1,20}$/));
const lossKey = z.string().check(z.minLength(1), z.maxLength(200));

const form = {
  portalId,
  companyId,
  lossKey,
  /** Made when the form was opened, so that a double click or a repeat saves once; part of a key, so in lower case. */
  id: FormId,
  /** The user's name, as claimed. */
  who: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)),
};

/** Parameters of `open-call`: opens the recovery call of a company. */
export const OpenCall = z.strictObject({ portalId, companyId });
export type OpenCall = z.infer<typeof OpenCall>;

/** Parameters of `save-call-draft`: keeps what was typed so far; `seenDraft` is the revision of the draft shown, 0 for none. */
export const SaveCallDraft = z.strictObject({
  ...form,
  seenDraft: z.int().check(z.gte(0)),
  draft: CallDraft,
});
export type SaveCallDraft = z.infer<typeof SaveCallDraft>;

/** Parameters of `log-attempt`: somebody tried to call and reached nobody. Each attempt has an `id` of its own. */
export const LogAttempt = z.strictObject({ ...form, outcome: Attempt.shape.outcome });
export type LogAttempt = z.infer<typeof LogAttempt>;

/** Parameters of `save-call`: saves what was learned; `seen` and `seenDraft` are the revisions shown. */
export const SaveCall = z.strictObject({
  ...form,
  seen: z.int().check(z.gte(0)),
  seenDraft: z.int().check(z.gte(0)),
  record: CallDraft,
});
export type SaveCall = z.infer<typeof SaveCall>;
