import * as z from 'zod/mini';
import { CallDraft } from './call-draft.ts';

/** HubSpot holds 65,536 characters in a property. */
export const longestProperty = 65_536;

/** A draft as it is kept on its loss; `id` is the form's that saved it, `at` an ISO instant. */
const KeptDraft = z.object({
  revision: z.int(),
  id: z.string(),
  by: z.string(),
  at: z.string(),
  draft: CallDraft,
});
export type KeptDraft = z.infer<typeof KeptDraft>;

/** The draft kept on a loss; null where there is none, or people have made it unreadable. */
export function readDraft(text: string | null | undefined): KeptDraft | null {
  if (!text) return null;
  try {
    return KeptDraft.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/**
 * The first revision of a draft about a loss. Every saved record raises the loss's own revision and empties the draft,
 * so no draft bears the revision of one from before the record.
 */
export function firstRevision(lossRevision: number): number {
  return lossRevision * 1_000 + 1;
}
