import { isTimeZone } from '@loss-review/domain/time/day';
import * as z from 'zod/mini';
import { Id, Paging } from './wire.ts';

/** Everything HubSpot may add or leave out stays allowed; only what we use is asked for. */
export const AccountAnswer = z.looseObject({
  portalId: z.number(),
  timeZone: z.string().check(z.refine(isTimeZone, 'a time zone unknown here')),
  companyCurrency: z.string().check(z.regex(/^[A-Z]{3}$/)),
});

export const OwnersAnswer = z.looseObject({
  results: z.array(
    z.looseObject({
      id: Id,
      email: z.nullish(z.string()),
      firstName: z.nullish(z.string()),
      lastName: z.nullish(z.string()),
      archived: z.optional(z.boolean()),
      teams: z.optional(z.array(z.looseObject({ id: Id, name: z.string() }))),
    }),
  ),
  paging: Paging,
});

export const WireStage = z.looseObject({
  id: Id,
  label: z.string(),
  displayOrder: z.optional(z.number()),
  archived: z.optional(z.boolean()),
  metadata: z.optional(z.record(z.string(), z.unknown())),
});
export type WireStage = z.infer<typeof WireStage>;

export const PipelinesAnswer = z.looseObject({
  results: z.array(z.looseObject({ id: Id, label: z.string(), stages: z.array(WireStage) })),
});

const WireOption = z.looseObject({
  value: z.string(),
  label: z.string(),
  displayOrder: z.optional(z.number()),
  hidden: z.optional(z.boolean()),
  description: z.nullish(z.string()),
});
export type WireOption = z.infer<typeof WireOption>;

export const WireProperty = z.looseObject({
  name: z.string(),
  label: z.string(),
  type: z.string(),
  fieldType: z.string(),
  groupName: z.nullish(z.string()),
  hasUniqueValue: z.optional(z.boolean()),
  options: z.optional(z.array(WireOption)),
});
export type WireProperty = z.infer<typeof WireProperty>;

export const PropertiesAnswer = z.looseObject({ results: z.array(WireProperty) });

export const GroupsAnswer = z.looseObject({ results: z.array(z.looseObject({ name: z.string() })) });

export const SchemasAnswer = z.looseObject({
  results: z.array(
    z.looseObject({
      name: z.string(),
      objectTypeId: z.string(),
      fullyQualifiedName: z.string(),
      properties: z.array(WireProperty),
      associations: z.optional(
        z.array(z.looseObject({ fromObjectTypeId: z.string(), toObjectTypeId: z.string() })),
      ),
    }),
  ),
});

/** The kinds of association two object types may have; the plain one has no label. */
export const LabelsAnswer = z.looseObject({
  results: z.array(z.looseObject({ category: z.string(), typeId: z.number(), label: z.nullish(z.string()) })),
});
