import { startOfDay } from '@loss-review/domain/time/day';
import type { AssociationContent, PipelineContent, PortalContent, RecordContent } from '../portal/content.ts';
import { companies, oddDeals } from './companies.ts';
import { contacts, ownerOf, owners, tickets } from './people.ts';

export const timeZone = 'Europe/Berlin';
export const currency = 'EUR';

const stages = {
  won: { pipeline: 'default', dealstage: 'closedwon' },
  declined: { pipeline: 'default', dealstage: 'closedlost' },
  renewed: { pipeline: 'renewals', dealstage: 'renewal_won' },
  lost: { pipeline: 'renewals', dealstage: 'renewal_lost' },
  open: { pipeline: 'renewals', dealstage: 'renewal_open' },
} as const;

const renewals: PipelineContent = {
  id: 'renewals',
  label: 'Renewals',
  stages: [
    { id: 'renewal_open', label: 'Renewal under way', isClosed: false, probability: 0.5 },
    { id: 'renewal_won', label: 'Renewed', isClosed: true, probability: 1 },
    { id: 'renewal_lost', label: 'Not renewed', isClosed: true, probability: 0 },
  ],
};

const created = Date.UTC(2022, 11, 1);

/** The portal of the answer table, as it is loaded before anybody marks anything. */
export function answerContent(): PortalContent {
  const own = companies.flatMap(([id, , ...deals]) => deals.map((words) => [words, id] as const));
  const deals = [...own, ...oddDeals].map(([words, ...ids]) => ({ record: dealOf(words), ids }));
  return {
    account: { timeZone, currency },
    owners,
    dealPipelines: [renewals],
    ticketPipelines: [],
    properties: [
      {
        objectType: 'deals',
        name: 'contract_ends',
        label: 'Contract ends',
        type: 'date',
        fieldType: 'date',
        options: [],
      },
      {
        objectType: 'companies',
        name: 'customer_status',
        label: 'Customer status',
        type: 'enumeration',
        fieldType: 'select',
        options: [
          { value: 'active', label: 'Active' },
          { value: 'gone', label: 'Gone' },
        ],
      },
    ],
    records: [
      ...companies.map(([id, name]) =>
        recordOf('companies', id, { name, hubspot_owner_id: ownerOf[id] ?? '501' }),
      ),
      ...deals.map(({ record }) => record),
      ...contacts.map(({ id, properties }) => recordOf('contacts', id, properties)),
      ...tickets.map(({ id, properties }) => recordOf('tickets', id, properties)),
    ],
    associations: [
      ...deals.flatMap(({ record, ids }) => ids.map((words) => linkOf('deals', record.id, words))),
      ...contacts.map(({ id, companyId }) => linkOf('contacts', id, companyId)),
      ...tickets.map(({ id, companyId }) => linkOf('tickets', id, companyId)),
    ],
  };
}

function dealOf(words: string): RecordContent {
  const [outcome = '', id = '', on = '', amount = '', until] = words.split(' ');
  if (!isOutcome(outcome)) throw new Error(`No outcome in "${words}".`);
  const at = on.includes('T')
    ? on
    : new Date(startOfDay(on === '-' ? '2024-01-01' : on, timeZone)).toISOString();
  return recordOf('deals', id, {
    dealname: `Deal ${id}`,
    ...stages[outcome],
    ...(on === '-' ? {} : { closedate: at }),
    ...moneyOf(amount),
    ...(until === undefined ? {} : { contract_ends: until.replace('until=', '') }),
  });
}

function isOutcome(word: string): word is keyof typeof stages {
  return word in stages;
}

function moneyOf(words: string): Record<string, string> {
  const [, amount = '', foreign, home] = /^(-?\d[\d.]*|-)(USD)?(?:=([\d.]+))?$/.exec(words) ?? [];
  return {
    ...(amount === '-' ? {} : { amount }),
    ...(foreign ? { deal_currency_code: foreign } : {}),
    ...(home ? { amount_in_home_currency: home } : {}),
  };
}

function recordOf(
  objectType: RecordContent['objectType'],
  id: string,
  properties: Record<string, string>,
): RecordContent {
  return { objectType, id, properties, createdAt: created, updatedAt: created };
}

function linkOf(objectType: RecordContent['objectType'], fromId: string, words: string): AssociationContent {
  const primary = words.endsWith('*');
  const id = primary ? words.slice(0, -1) : words;
  return { from: { objectType, id: fromId }, to: { objectType: 'companies', id }, primary };
}
