import { emptyType } from './empty-type.ts';
import { everyTypeProperties } from './properties-every-type.ts';
import {
  callProperties,
  emailProperties,
  meetingProperties,
  noteProperties,
  taskProperties,
} from './properties-activity.ts';
import { companyProperties } from './properties-company.ts';
import { contactProperties } from './properties-contact.ts';
import { dealProperties } from './properties-deal.ts';
import { lineItemProperties, productProperties } from './properties-product.ts';
import { ticketProperties } from './properties-ticket.ts';
import { inGroup } from './property-builder.ts';
import type { PropertyDefinition } from './property-definition.ts';
import type { ObjectType } from './state.ts';

interface BuiltIn {
  readonly id: string;
  readonly name: string;
  readonly plural: string;
  readonly labels: readonly [singular: string, plural: string];
  readonly group: readonly [name: string, label: string];
  readonly properties: readonly PropertyDefinition[];
  /** Answered when no properties are asked for, beside id and times. */
  readonly defaults: readonly string[];
  readonly created?: string;
  readonly modified?: string;
  readonly activity?: true;
}

const activity = { activity: true, defaults: [], created: 'hs_createdate' } as const;

/** Ids by HubSpot's list of object type ids. */
const builtIns: readonly BuiltIn[] = [
  {
    id: '0-1',
    name: 'contact',
    plural: 'contacts',
    labels: ['Contact', 'Contacts'],
    group: ['contactinformation', 'Contact information'],
    properties: contactProperties,
    defaults: ['email', 'firstname', 'lastname'],
    modified: 'lastmodifieddate',
  },
  {
    id: '0-2',
    name: 'company',
    plural: 'companies',
    labels: ['Company', 'Companies'],
    group: ['companyinformation', 'Company information'],
    properties: companyProperties,
    defaults: ['domain', 'name'],
  },
  {
    id: '0-3',
    name: 'deal',
    plural: 'deals',
    labels: ['Deal', 'Deals'],
    group: ['dealinformation', 'Deal information'],
    properties: dealProperties,
    defaults: ['amount', 'closedate', 'dealname', 'dealstage', 'pipeline'],
  },
  {
    id: '0-5',
    name: 'ticket',
    plural: 'tickets',
    labels: ['Ticket', 'Tickets'],
    group: ['ticketinformation', 'Ticket information'],
    properties: ticketProperties,
    defaults: [
      'content',
      'hs_pipeline',
      'hs_pipeline_stage',
      'hs_ticket_category',
      'hs_ticket_priority',
      'subject',
    ],
  },
  {
    id: '0-7',
    name: 'product',
    plural: 'products',
    labels: ['Product', 'Products'],
    group: ['productinformation', 'Product information'],
    properties: productProperties,
    defaults: ['description', 'name', 'price'],
  },
  {
    id: '0-8',
    name: 'line_item',
    plural: 'line_items',
    labels: ['Line item', 'Line items'],
    group: ['lineiteminformation', 'Line item information'],
    properties: lineItemProperties,
    defaults: ['amount', 'hs_product_id', 'quantity'],
  },
  {
    ...activity,
    id: '0-27',
    name: 'task',
    plural: 'tasks',
    labels: ['Task', 'Tasks'],
    group: ['task', 'Task information'],
    properties: taskProperties,
  },
  {
    ...activity,
    id: '0-46',
    name: 'note',
    plural: 'notes',
    labels: ['Note', 'Notes'],
    group: ['note', 'Note information'],
    properties: noteProperties,
  },
  {
    ...activity,
    id: '0-47',
    name: 'meeting_event',
    plural: 'meetings',
    labels: ['Meeting', 'Meetings'],
    group: ['meeting', 'Meeting information'],
    properties: meetingProperties,
  },
  {
    ...activity,
    id: '0-48',
    name: 'call',
    plural: 'calls',
    labels: ['Call', 'Calls'],
    group: ['call', 'Call information'],
    properties: callProperties,
  },
  {
    ...activity,
    id: '0-49',
    name: 'email',
    plural: 'emails',
    labels: ['Email', 'Emails'],
    group: ['email', 'Email information'],
    properties: emailProperties,
  },
];

/** The object types every account has, without records. */
export function builtInTypes(): readonly ObjectType[] {
  return builtIns.map((builtIn) => {
    const created = builtIn.created ?? 'createdate';
    const modified = builtIn.modified ?? 'hs_lastmodifieddate';
    const [groupName, groupLabel] = builtIn.group;
    return emptyType(
      {
        id: builtIn.id,
        name: builtIn.name,
        plural: builtIn.plural,
        aliases: builtIn.name === 'meeting_event' ? ['meeting', 'meeting_events'] : [],
        labels: { singular: builtIn.labels[0], plural: builtIn.labels[1] },
        defaults: [...builtIn.defaults, created, modified, 'hs_object_id'].sort(),
        createdProperty: created,
        modifiedProperty: modified,
        activity: builtIn.activity ?? false,
        schema: null,
      },
      [{ name: groupName, label: groupLabel, displayOrder: 0, hubspotDefined: true }],
      inGroup(groupName, [...everyTypeProperties, ...builtIn.properties]),
    );
  });
}
