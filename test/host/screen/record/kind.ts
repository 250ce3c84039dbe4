import { readSchemas } from '../crm.ts';

/** A type of records. */
export interface Kind {
  readonly typeId: string;
  /** As paths name it. */
  readonly name: string;
  readonly singular: string;
  readonly plural: string;
  /** The property people read as a record's name. */
  readonly title: string;
  /** Properties that make up a better name where they are filled. */
  readonly names: readonly string[];
  /** Properties shown first at the left of a record. */
  readonly about: readonly string[];
  /** Properties shown below the name in the list of associated records. */
  readonly beneath: readonly string[];
}

const builtIn: readonly Kind[] = [
  {
    typeId: '0-1',
    name: 'contacts',
    singular: 'Contact',
    plural: 'Contacts',
    title: 'email',
    names: ['firstname', 'lastname'],
    about: ['email', 'phone', 'jobtitle', 'hs_buying_role', 'hubspot_owner_id'],
    beneath: ['hs_buying_role', 'phone'],
  },
  {
    typeId: '0-2',
    name: 'companies',
    singular: 'Company',
    plural: 'Companies',
    title: 'name',
    names: [],
    about: [
      'domain',
      'industry',
      'phone',
      'city',
      'country',
      'numberofemployees',
      'lifecyclestage',
      'hubspot_owner_id',
      'plan_tier',
      'notes_last_contacted',
    ],
    beneath: ['domain', 'phone'],
  },
  {
    typeId: '0-3',
    name: 'deals',
    singular: 'Deal',
    plural: 'Deals',
    title: 'dealname',
    names: [],
    about: [
      'amount',
      'closedate',
      'pipeline',
      'dealstage',
      'dealtype',
      'closed_lost_reason',
      'hubspot_owner_id',
    ],
    beneath: ['amount', 'closedate', 'dealstage'],
  },
  {
    typeId: '0-5',
    name: 'tickets',
    singular: 'Ticket',
    plural: 'Tickets',
    title: 'subject',
    names: [],
    about: ['createdate', 'hs_pipeline_stage', 'satisfaction_score', 'hubspot_owner_id'],
    beneath: ['createdate', 'hs_pipeline_stage'],
  },
  {
    typeId: '0-27',
    name: 'tasks',
    singular: 'Task',
    plural: 'Tasks',
    title: 'hs_task_subject',
    names: [],
    about: ['hs_task_type', 'hs_task_status', 'hs_task_priority', 'hs_timestamp', 'hubspot_owner_id'],
    beneath: ['hs_timestamp', 'hs_task_status'],
  },
];

const own: Readonly<Record<string, readonly string[]>> = {
  clr_loss: ['clr_status', 'clr_lost_on', 'clr_value'],
  clr_cause: ['clr_reason', 'clr_weight'],
};

/** The account's types: HubSpot's own, then its custom objects. */
export async function loadKinds(): Promise<readonly Kind[]> {
  const schemas = await readSchemas();
  return [
    ...builtIn,
    ...schemas.map((schema) => ({
      typeId: schema.objectTypeId,
      name: schema.objectTypeId,
      singular: schema.labels.singular,
      plural: schema.labels.plural,
      title: schema.primaryDisplayProperty,
      names: [],
      about: [],
      beneath: own[schema.name] ?? [],
    })),
  ];
}

/** The type of this id or name; throws where the account has none. */
export async function loadKind(type: string): Promise<Kind> {
  const kind = (await loadKinds()).find(({ typeId, name }) => typeId === type || name === type);
  if (!kind) throw new Error(`This account has no records of type ${type}.`);
  return kind;
}

/** What people call a record of this type. */
export function titleOf(kind: Kind, values: Readonly<Record<string, string | null>>): string | undefined {
  const names = kind.names.flatMap((name) => values[name] ?? []);
  return names.length > 0 ? names.join(' ') : (values[kind.title] ?? undefined);
}
