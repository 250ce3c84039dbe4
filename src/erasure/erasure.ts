import * as z from 'zod/mini';

/** A record of which texts are erased, and which. */
export const ErasedText = z.object({
  type: z.enum(['loss', 'cause', 'call', 'task']),
  id: z.string(),
  name: z.string(),
  /** As operators read them. */
  what: z.array(z.string()),
});
export type ErasedText = z.infer<typeof ErasedText>;

const recordId = z.string().check(z.regex(/^\d{1,20}$/));

/** Where an erasure goes on: after which loss. */
export const EraseCursor = z.strictObject({
  afterId: recordId,
  batch: z.int().check(z.gte(1), z.lte(1000)),
  /** Losses looked at so far. */
  done: z.int().check(z.gte(0)),
});
export type EraseCursor = z.infer<typeof EraseCursor>;

/** Uid and parameters: erases the words of a contact, or shows what would be erased. */
export const eraseContact = 'erase-contact';
export const EraseContact = z.strictObject({
  portalId: z.int().check(z.gte(1)),
  contactId: recordId,
  dryRun: z.boolean(),
  /** The user's name, as claimed. */
  who: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)),
  cursor: z.nullable(EraseCursor),
});
export type EraseContact = z.infer<typeof EraseContact>;

/** What one slice found and erased, or would erase. */
export const ErasedContact = z.object({
  /** Where to go on; null: all is done. */
  cursor: z.nullable(EraseCursor),
  retryAfterMs: z.int(),
  /** The contact's name; null where HubSpot no longer holds the contact, so that texts cannot be searched for it. */
  name: z.nullable(z.string()),
  losses: z.int(),
  texts: z.array(ErasedText),
  /** What HubSpot refused, in sentences. */
  refused: z.array(z.string()),
});
export type ErasedContact = z.infer<typeof ErasedContact>;
