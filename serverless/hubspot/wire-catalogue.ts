import * as z from 'zod';
import { Id, Paging } from './wire.ts';

/** Everything HubSpot may add or leave out stays allowed; only what we use is asked for. */
export const AccountAnswer = z.looseObject({
  portalId: z.number(),
  timeZone: z.string(),
  companyCurrency: z.string(),
});

export const OwnersAnswer = z.looseObject({
  results: z.array(
    z.looseObject({
      id: Id,
      email: z.string().nullish(),
      firstName: z.string().nullish(),
      lastName: z.string().nullish(),
      archived: z.boolean().optional(),
      teams: z.array(z.looseObject({ id: Id, name: z.string() })).optional(),
    }),
  ),
  paging: Paging,
});

export const WireStage = z.looseObject({
  id: Id,
  label: z.string(),
  displayOrder: z.number().optional(),
  archived: z.boolean().optional(),
  metadata: z.record(z.string(), z.unknown()).optional(),
});
export type WireStage = z.infer<typeof WireStage>;

export const PipelinesAnswer = z.looseObject({
  results: z.array(z.looseObject({ id: Id, label: z.string(), stages: z.array(WireStage) })),
});

const WireOption = z.looseObject({
  value: z.string(),
  label: z.string(),
  displayOrder: z.number().optional(),
  hidden: z.boolean().optional(),
  description: z.string().nullish(),
});
export type WireOption = z.infer<typeof WireOption>;

export const WireProperty = z.looseObject({
  name: z.string(),
  label: z.string(),
  type: z.string(),
  fieldType: z.string(),
  groupName: z.string().nullish(),
  hasUniqueValue: z.boolean().optional(),
  options: z.array(WireOption).optional(),
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
      associations: z
        .array(z.looseObject({ fromObjectTypeId: z.string(), toObjectTypeId: z.string() }))
        .optional(),
    }),
  ),
});

/** The kinds of association two object types may have; the plain one has no label. */
export const LabelsAnswer = z.looseObject({
  results: z.array(z.looseObject({ category: z.string(), typeId: z.number(), label: z.string().nullish() })),
});
