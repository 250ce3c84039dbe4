import * as z from 'zod/mini';
import { unexpectedAnswer } from './trouble-words.ts';

/** Everything HubSpot may add or leave out stays allowed; only what we use is asked for. */
export const Id = z.pipe(z.union([z.string(), z.number()]), z.transform(String));
export const Paging = z.optional(z.looseObject({ next: z.optional(z.looseObject({ after: Id })) }));

const Text = z.catch(z.optional(z.string()), undefined);
/** HubSpot repeats the value it refuses, which may be a customer's words; such a message ends on screens and in logs. */
const Message = z.catch(
  z.optional(
    z.pipe(
      z.string(),
      z.transform((message) =>
        message.replaceAll(/"propertyValue":"(?:[^"\\]|\\.)*"/g, '"propertyValue":"…"'),
      ),
    ),
  ),
  undefined,
);
const Context = z.catch(z.optional(z.record(z.string(), z.unknown())), undefined);

/** HubSpot's error body, also the form of one item of a 207. What is oddly formed is dropped: errors must get through. */
export const ErrorBody = z.looseObject({
  message: Message,
  category: Text,
  subCategory: z.optional(z.unknown()),
  policyName: Text,
  correlationId: Text,
  context: Context,
  errors: z.catch(
    z.optional(
      z.array(
        z.looseObject({
          message: Message,
          code: Text,
          subCategory: z.optional(z.unknown()),
          context: z.optional(z.unknown()),
        }),
      ),
    ),
    undefined,
  ),
});
export type ErrorBody = z.infer<typeof ErrorBody>;

const DateTime = z.iso.datetime({ offset: true });

/** A record; upserts tell besides whether it is `new`. */
export const WireRecord = z.looseObject({
  id: Id,
  properties: z.record(z.string(), z.union([z.string(), z.null()])),
  createdAt: DateTime,
  updatedAt: DateTime,
  new: z.optional(z.boolean()),
});
export type WireRecord = z.infer<typeof WireRecord>;

export const SearchAnswer = z.looseObject({ results: z.array(WireRecord), paging: Paging });

/** 200, or 207 with `errors`. */
export const BatchAnswer = z.looseObject({
  results: z.array(WireRecord),
  errors: z.optional(z.array(ErrorBody)),
});

export const HistoryAnswer = z.looseObject({
  results: z.array(
    z.looseObject({
      id: Id,
      propertiesWithHistory: z.optional(
        z.record(z.string(), z.array(z.looseObject({ value: z.nullish(z.string()), timestamp: DateTime }))),
      ),
    }),
  ),
  errors: z.optional(z.array(ErrorBody)),
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
  errors: z.optional(z.array(ErrorBody)),
});

export const LinkingAnswer = z.looseObject({ errors: z.optional(z.array(ErrorBody)) });

/** Reads an answer; a shape that does not fit is `Trouble` with the code `unexpected_answer`. */
export function understand<Schema extends z.ZodMiniType>(
  schema: Schema,
  body: unknown,
  what: string,
): z.infer<Schema> {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  const [first] = parsed.error.issues;
  throw unexpectedAnswer(what, first ? `${first.path.join('.')}: ${first.message}` : 'nothing');
}
