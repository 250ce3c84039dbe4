import * as z from 'zod/mini';

/** A record by what HubSpot calls it. */
const NamedRecord = z.object({ type: z.enum(['company', 'deal']), id: z.string(), name: z.string() });

/** A line of a list: the records it is about, and what is said of them. */
const RecordLine = z.object({ records: z.array(NamedRecord), says: z.string() });
export type RecordLine = z.infer<typeof RecordLine>;

/** Records that somebody has to look at: what they are, what to do about them, and the first of them. */
export const RecordList = z.object({
  /** With how many there are. */
  title: z.string(),
  whatToDo: z.string(),
  count: z.int(),
  first: z.array(RecordLine),
  /** Said of those that are not among the first; empty where nothing is to be said. */
  rest: z.string(),
});
export type RecordList = z.infer<typeof RecordList>;
