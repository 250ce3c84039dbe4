import type { BuiltInType } from '../portal/content.ts';
import { companyProperties } from '../portal/properties-company.ts';
import { contactProperties } from '../portal/properties-contact.ts';
import { dealProperties } from '../portal/properties-deal.ts';
import { everyTypeProperties } from '../portal/properties-every-type.ts';
import { ticketProperties } from '../portal/properties-ticket.ts';
import type { PropertyDefinition } from '../portal/property-definition.ts';

/**
 * How the cells of a column are read. `past` is a moment that cannot lie ahead of the portal's clock; what is `given`
 * HubSpot works out by itself, so it is never stored.
 */
export type ColumnKind =
  | 'text'
  | 'number'
  | 'day'
  | 'moment'
  | 'past'
  | 'flag'
  | 'choice'
  | 'owner'
  | 'id'
  | 'created'
  | 'modified'
  | 'companies'
  | 'primary company'
  | 'pipeline'
  | 'stage'
  | 'given';

export interface KnownColumn {
  /** The internal name. */
  readonly property: string;
  readonly kind: ColumnKind;
  /** The label it is known by in messages. */
  readonly label: string;
  /** Absent for the columns of associations, which are no properties. */
  readonly definition?: PropertyDefinition;
}

const definitions: Readonly<Record<BuiltInType, readonly PropertyDefinition[]>> = {
  companies: [...companyProperties, ...everyTypeProperties],
  contacts: [...contactProperties, ...everyTypeProperties],
  deals: [...dealProperties, ...everyTypeProperties],
  tickets: [...ticketProperties, ...everyTypeProperties],
};

/** Properties that are more than a value to store. */
const roles: Readonly<Record<string, ColumnKind>> = {
  hs_object_id: 'id',
  createdate: 'created',
  hs_createdate: 'given',
  hs_lastmodifieddate: 'modified',
  lastmodifieddate: 'modified',
  notes_last_contacted: 'past',
  notes_last_updated: 'past',
  pipeline: 'pipeline',
  hs_pipeline: 'pipeline',
  dealstage: 'stage',
  hs_pipeline_stage: 'stage',
  associatedcompanyid: 'primary company',
  hubspot_team_id: 'given',
};

/** Calculated by HubSpot, but from line items and exchange rates, which no export of deals holds. */
const keptThoughCalculated = new Set(['amount_in_home_currency', 'hs_arr', 'hs_mrr', 'hs_acv', 'hs_tcv']);

/** Columns of associations, as they stand in exports that include associated records. */
const associations: readonly KnownColumn[] = [
  { property: 'associated company ids', kind: 'companies', label: 'Associated Company IDs' },
  {
    property: 'associated company ids (primary)',
    kind: 'primary company',
    label: 'Associated Company IDs (Primary)',
  },
];

/** Other names HubSpot's exports and screens use or used, in lower case. */
const otherNames: Readonly<Record<BuiltInType | 'all', Readonly<Record<string, string>>>> = {
  all: {
    id: 'hs_object_id',
    'object id': 'hs_object_id',
    'last modified date': 'hs_lastmodifieddate',
    'created date': 'createdate',
  },
  companies: {
    'company id': 'hs_object_id',
    'company owner': 'hubspot_owner_id',
    'original source': 'hs_analytics_source',
    'original source type': 'hs_analytics_source',
  },
  contacts: {
    'contact id': 'hs_object_id',
    'contact owner': 'hubspot_owner_id',
    'original source': 'hs_analytics_source',
    'last modified date': 'lastmodifieddate',
    'primary company id': 'associatedcompanyid',
  },
  deals: {
    'deal id': 'hs_object_id',
    'deal owner': 'hubspot_owner_id',
    'deal pipeline': 'pipeline',
    'amount in home currency': 'amount_in_home_currency',
    'is closed': 'hs_is_closed',
    'is deal closed': 'hs_is_closed',
    'is closed won?': 'hs_is_closed_won',
    'is closed lost?': 'hs_is_closed_lost',
    'original source': 'hs_analytics_source',
  },
  tickets: {
    'ticket id': 'hs_object_id',
    'ticket owner': 'hubspot_owner_id',
    status: 'hs_pipeline_stage',
  },
};

const otherAssociationNames: Readonly<Record<string, string>> = {
  'associated company id': 'associated company ids',
  'associated company id (primary)': 'associated company ids (primary)',
  'primary associated company id': 'associated company ids (primary)',
  'primary company id': 'associated company ids (primary)',
  hs_primary_associated_company: 'associated company ids (primary)',
};

/** The columns HubSpot's exports of a type may have, by label, internal name and other names, all in lower case. */
export function knownColumns(type: BuiltInType): ReadonlyMap<string, KnownColumn> {
  const names = new Map<string, KnownColumn>();
  const claim = (name: string, column: KnownColumn | undefined): void => {
    if (column && !names.has(name.toLowerCase())) names.set(name.toLowerCase(), column);
  };
  const columns = definitions[type].map((definition): KnownColumn => {
    return { property: definition.name, kind: kindOf(definition), label: definition.label, definition };
  });
  for (const column of columns) claim(column.property, column);
  for (const column of columns) claim(column.label, column);
  for (const [name, property] of Object.entries({ ...otherNames.all, ...otherNames[type] })) {
    claim(name, names.get(property));
  }
  if (type === 'companies') return names;
  for (const column of associations) claim(column.property, column);
  for (const [name, property] of Object.entries(otherAssociationNames)) claim(name, names.get(property));
  return names;
}

function kindOf(definition: PropertyDefinition): ColumnKind {
  const role = roles[definition.name];
  if (role) return role;
  if (definition.calculated && !keptThoughCalculated.has(definition.name)) return 'given';
  switch (definition.type) {
    case 'number':
      return 'number';
    case 'date':
      return 'day';
    case 'datetime':
      return 'moment';
    case 'bool':
      return 'flag';
    case 'enumeration':
      return definition.referencedObjectType === 'OWNER' ? 'owner' : 'choice';
    default:
      return 'text';
  }
}
