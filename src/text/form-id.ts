import * as z from 'zod/mini';

/** Names one filling in of a form, so that sending it again is harmless: a UUID, read in lower case. */
export const FormId = z
  .string()
  .check(z.regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i), z.toLowerCase());
