import * as z from 'zod/mini';
import { IssueDecision } from './codes.ts';
import { MonthText } from '../review-page/month-text.ts';
import { FormId } from '../text/form-id.ts';

const portalId = z.int().check(z.gte(1));
/** A HubSpot record or owner id. */
const id = z.string().check(z.regex(/^\d{1,20}$/));
/** The key of an issue. */
const key = FormId;
const reason = z.string().check(z.minLength(1), z.maxLength(100));
/** As much as HubSpot holds in a property; what is too long for an issue is told in words. */
const words = z.string().check(z.trim(), z.maxLength(65_536));
const name = words.check(z.minLength(1));
const seen = z.int().check(z.gte(0));
const day = z.iso.date();

/** What every save tells: the month of the review it is decided in, the form, and the user's name as claimed. */
const saving = {
  portalId,
  month: MonthText,
  /** Made when the form was opened, so that a double click or a repeat saves once. */
  id: key,
  who: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)),
};

/** Parameters: opens the issues of a month, default the last that is over. */
export const OpenIssues = z.strictObject({
  portalId,
  month: z.exactOptional(MonthText),
  locale: z.exactOptional(z.string().check(z.maxLength(35))),
  /** The key of an issue whose causes are told one by one, to choose from them in a split. */
  causesOf: z.exactOptional(key),
});
export type OpenIssues = z.infer<typeof OpenIssues>;

/** Parameters: opens an issue, or changes, resolves or reopens one. */
export const SaveIssue = z.strictObject({
  ...saving,
  /** Null: a new one, whose key becomes the id of the form. */
  issue: z.nullable(key),
  /** Revision that the screen showed; 0 for a new one. */
  seen,
  /** Of a new one only: causes of these reasons join it. */
  reasons: z.array(reason).check(z.maxLength(20)),
  name,
  ownerId: z.nullable(id),
  decision: z.nullable(IssueDecision),
  action: words,
  dueOn: z.nullable(day),
  /** Null: it is not resolved, or not any more. */
  resolved: z.nullable(z.strictObject({ evidence: words, fixedOn: day })),
});
export type SaveIssue = z.infer<typeof SaveIssue>;

/** Parameters: makes one of several issues; the oldest goes on for the others. */
export const MergeIssues = z.strictObject({
  ...saving,
  issues: z.array(z.strictObject({ key, seen })).check(z.minLength(2), z.maxLength(10)),
});
export type MergeIssues = z.infer<typeof MergeIssues>;

/** Parameters: moves reasons with all their causes, or single causes, to a new issue. */
export const SplitIssue = z.strictObject({
  ...saving,
  issue: key,
  seen,
  /** Of the new one. */
  name,
  reasons: z.array(reason).check(z.maxLength(20)),
  /** Record ids of causes. */
  causes: z.array(id).check(z.maxLength(500)),
});
export type SplitIssue = z.infer<typeof SplitIssue>;
