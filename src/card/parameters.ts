import * as z from 'zod/mini';
import { FormId } from '../text/form-id.ts';

const portalId = z.int().check(z.gte(1));
const companyId = z.string().check(z.regex(/^\d{1,20}$/));
const day = z.iso.date();
const money = z.int().check(z.gte(0), z.lte(1e14));
const why = z.string().check(z.trim(), z.minLength(1), z.maxLength(1000));

/** The loss that the screen showed when the form was opened; a save to anything else would overwrite a colleague. */
export const Seen = z.strictObject({
  key: z.string().check(z.minLength(1), z.maxLength(200)),
  revision: z.int().check(z.gte(0)),
  status: z.string(),
});
export type Seen = z.infer<typeof Seen>;

const form = {
  portalId,
  companyId,
  /** Made when the form was opened, so that a double click or a repeat saves once; part of a key, so in lower case. */
  id: FormId,
  /** The user's name, as claimed. */
  who: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)),
};

/** The uid and parameters of the function that opens the card. */
export const openCard = 'open-card';
export const OpenCard = z.strictObject({ portalId, companyId });
export type OpenCard = z.infer<typeof OpenCard>;

/** Uid and parameters: a person says that a company is lost, or stays with less. Null value: the customer value of that day. */
export const markLoss = 'mark-loss';
export const MarkLoss = z.strictObject({
  ...form,
  /** The open absence or possible loss the screen showed; null where it showed none. */
  seen: z.nullable(Seen),
  kind: z.enum(['churned', 'downgraded']),
  day,
  value: z.nullable(money),
  /** An option of the reasons; operators may add some with any code. */
  ownerReason: z.nullable(z.string().check(z.minLength(1), z.maxLength(300))),
});
export type MarkLoss = z.infer<typeof MarkLoss>;

/** Uid and parameters: a person says that a company was not lost after all. */
export const undoLoss = 'undo-loss';
export const UndoLoss = z.strictObject({ ...form, seen: Seen, reason: why });
export type UndoLoss = z.infer<typeof UndoLoss>;

/** Uid and parameters: a person confirms a possible loss, with its day and value, or dismisses it. */
export const answerPossibleLoss = 'answer-possible-loss';
export const AnswerPossibleLoss = z.strictObject({
  ...form,
  seen: Seen,
  lost: z.nullable(z.strictObject({ day, value: z.nullable(money) })),
  reason: why,
});
export type AnswerPossibleLoss = z.infer<typeof AnswerPossibleLoss>;
