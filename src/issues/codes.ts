import * as z from 'zod/mini';

/** Where an issue stands; `merged`: another one goes on for it. */
export const IssueStatus = z.enum(['open', 'resolved', 'seen_again', 'recurred', 'merged']);
export type IssueStatus = z.infer<typeof IssueStatus>;

/** What leadership decides to do about an issue. */
export const IssueDecision = z.enum(['start', 'stop', 'continue', 'change']);
export type IssueDecision = z.infer<typeof IssueDecision>;

/** What became of an issue since the review before, in the order in which a meeting hears it. */
export const Became = z.enum(['done', 'late', 'recurred', 'seen_again', 'open', 'new', 'settled']);
export type Became = z.infer<typeof Became>;
