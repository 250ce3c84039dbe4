import * as z from 'zod';

/** What a screen sends along with a call. */
export const FunctionRequest = z.object({ parameters: z.json().optional() });

/** What one call of a function is made of; it crosses to the child process as plain data. */
export const FunctionCall = z.strictObject({
  uid: z.string(),
  /** Absolute path of the built function. */
  file: z.string(),
  /** What a screen hands to `hubspot.serverless`. */
  parameters: z.json(),
  /** Where the portal is served. */
  portalAddress: z.string(),
  portalId: z.number(),
  accessToken: z.string(),
  /** How far the portal's clock is ahead of the real one. */
  clockOffsetMs: z.number(),
});
export type FunctionCall = z.infer<typeof FunctionCall>;

/** What the screen's call resolves to, or the words it is rejected with. */
export const FunctionResult = z.union([z.object({ data: z.unknown() }), z.object({ error: z.string() })]);
export type FunctionResult = z.infer<typeof FunctionResult>;
