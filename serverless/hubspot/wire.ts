import * as z from 'zod';
import { unexpectedAnswer } from './trouble-words.ts';

/** Everything HubSpot may add or leave out stays allowed; only what we use is asked for. */
export const Id = z.union([z.string(), z.number()]).transform(String);
export const Paging = z.looseObject({ next: z.looseObject({ after: Id }).optional() }).optional();

const Text = z.string().optional().catch(undefined);
/** HubSpot repeats the value it refuses, which may be a customer's words; such a message ends on screens and in logs. */
const Message = z
  .string()
  .transform((message) => message.replaceAll(/"propertyValue":"(?:[^"\\]|\\.)*"/g, '"propertyValue":"…"'))
  .optional()
  .catch(undefined);
const Context = z.record(z.string(), z.unknown()).optional().catch(undefined);

/** HubSpot's error body, also the form of one item of a 207. What is oddly formed is dropped: errors must get through. */
export const ErrorBody = z.looseObject({
  message: Message,
  category: Text,
  subCategory: z.unknown().optional(),
  policyName: Text,
  correlationId: Text,
  context: Context,
  errors: z
    .array(
      z.looseObject({
        message: Message,
        code: Text,
        subCategory: z.unknown().optional(),
        context: z.unknown().optional(),
      }),
    )
    .optional()
    .catch(undefined),
});
export type ErrorBody = z.infer<typeof ErrorBody>;

/** A record; upserts tell besides whether it is `new`. */
export const WireRecord = z.looseObject({
  id: Id,
  properties: z.record(z.string(), z.union([z.string(), z.null()])),
  createdAt: z.string(),
  updatedAt: z.string(),
  new: z.boolean().optional(),
});
export type WireRecord = z.infer<typeof WireRecord>;

export const SearchAnswer = z.looseObject({ results: z.array(WireRecord), paging: Paging });

/** 200, or 207 with `errors`. */
export const BatchAnswer = z.looseObject({
  results: z.array(WireRecord),
  errors: z.array(ErrorBody).optional(),
});

export const HistoryAnswer = z.looseObject({
  results: z.array(
    z.looseObject({
      id: Id,
      propertiesWithHistory: z
        .record(z.string(), z.array(z.looseObject({ value: z.string().nullish(), timestamp: z.string() })))
        .optional(),
    }),
  ),
  errors: z.array(ErrorBody).optional(),
});

export const LinkedAnswer = z.looseObject({
  results: z.array(
    z.looseObject({
      from: z.looseObject({ id: Id }),
      to: z.array(
        z.looseObject({
          toObjectId: Id,
          associationTypes: z.array(z.looseObject({ typeId: z.number() })),
        }),
      ),
      paging: Paging,
    }),
  ),
  errors: z.array(ErrorBody).optional(),
});

export const LinkingAnswer = z.looseObject({ errors: z.array(ErrorBody).optional() });

/** Reads an answer; a shape that does not fit is `Trouble` with the code `unexpected_answer`. */
export function understand<Schema extends z.ZodType>(
  schema: Schema,
  body: unknown,
  what: string,
): z.infer<Schema> {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  const [first] = parsed.error.issues;
  throw unexpectedAnswer(what, first ? `${first.path.join('.')}: ${first.message}` : 'nothing');
}
