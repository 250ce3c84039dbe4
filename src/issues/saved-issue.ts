import * as z from 'zod/mini';

/** Uids of the functions for issues, apart from their parameters: screens carry these, and no checks of parameters. */
export const [openIssues, saveIssue, mergeIssues, splitIssue] = [
  'open-issues',
  'save-issue',
  'merge-issues',
  'split-issue',
] as const;

/** What a save came to, and the key of the issue; `changed_meanwhile`: a colleague was faster, nothing was written. */
export const SavedIssue = z.object({ outcome: z.enum(['saved', 'changed_meanwhile']), issue: z.string() });
export type SavedIssue = z.infer<typeof SavedIssue>;
