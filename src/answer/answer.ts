import * as z from 'zod/mini';

/** What went wrong, for people: the sentence says what to do, `who` can do it, `retryAfterMs` when a repeat may help. */
export const Failure = z.object({
  ok: z.literal(false),
  code: z.string(),
  sentence: z.string(),
  who: z.enum(['user', 'operator', 'administrator', 'us']),
  retryAfterMs: z.exactOptional(z.number()),
});
export type Failure = z.infer<typeof Failure>;

/** What every function answers. */
export type Answer<T> = { readonly ok: true; readonly value: T } | Failure;

/** Reads a function's answer, which comes from outside; throws where it is not of the shape. */
export function readAnswer<T>(Value: z.ZodMiniType<T>, answer: unknown): Answer<T> {
  // Not a union of both: what is wrong with an answer is told of the shape it claims, and screens carry less.
  const { ok } = z.parse(z.object({ ok: z.boolean() }), answer);
  if (!ok) return z.parse(Failure, answer);
  return z.parse(z.object({ ok: z.literal(true), value: Value }), answer);
}
