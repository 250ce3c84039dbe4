import { moment, number, ownerOf, readOnly, computed, text } from './property-builder.ts';
import type { PropertyDefinition } from './property-definition.ts';

/** Properties HubSpot gives to every object type, custom ones included. */
export const everyTypeProperties: readonly PropertyDefinition[] = [
  number('hs_object_id', 'Record ID', {
    ...readOnly,
    description: 'The unique ID of this record, set by HubSpot.',
  }),
  moment('hs_createdate', 'Object create date/time', readOnly),
  moment('hs_lastmodifieddate', 'Object last modified date/time', readOnly),
  ownerOf('hubspot_owner_id', 'Owner'),
  moment('hubspot_owner_assigneddate', 'Owner assigned date', readOnly),
  ownerOf('hubspot_team_id', 'HubSpot team', { ...readOnly, referencedObjectType: 'TEAM' }),
  number('hs_created_by_user_id', 'Created by user ID', readOnly),
  number('hs_updated_by_user_id', 'Updated by user ID', readOnly),
  text('hs_object_source', 'Record creation source', readOnly),
  text('hs_object_source_id', 'Record creation source ID', readOnly),
  text('hs_object_source_label', 'Record source', readOnly),
  text('hs_merged_object_ids', 'Merged record IDs', computed),
  text('hs_unique_creation_key', 'Unique creation key', { ...readOnly, hasUniqueValue: true }),
];
