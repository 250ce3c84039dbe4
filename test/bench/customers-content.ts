import type { AssociationContent, BuiltInType, PortalContent, RecordContent } from '../portal/content.ts';
import { companyName } from '../made-up/names.ts';
import { renewalPipeline } from '../made-up/made-up-deals.ts';
import { madeUpOwners } from '../made-up/made-up-owners.ts';
import { createRandom } from '../made-up/random.ts';

const day = 86_400_000;

export interface Customers {
  readonly seed: number;
  readonly count: number;
  /** Milliseconds since the epoch, after everything in the content. */
  readonly asOf: number;
  /** Days ago at which the first of them came; they come until today and renew every half year. */
  readonly days?: number;
}

/**
 * So many customers, each with two or three won deals, where no other `days` are given, and up to two closed tickets, and
 * nobody lost yet. Lean, so that a hundred thousand fit into memory; the same seed and options give the same content.
 */
export function customers({ seed, count, asOf, days }: Customers): PortalContent {
  const owners = madeUpOwners(seed);
  const made = Array.from({ length: count }, (_, number) => customer(seed, number, asOf, days));
  return {
    account: { timeZone: 'UTC', currency: 'EUR' },
    owners,
    dealPipelines: [renewalPipeline],
    ticketPipelines: [],
    properties: [],
    records: made.flatMap(({ records }) => records),
    associations: made.flatMap(({ associations }) => associations),
  };
}

/** What is added when the customers of these numbers do not renew, each on a day of the four weeks before `asOf`. */
export function lostRenewals(seed: number, numbers: readonly number[], asOf: number): PortalContent {
  const deals = numbers.map((number) => {
    const random = createRandom(seed, 'lost', number);
    const closesAt = asOf - random.between(1, 28) * day;
    return deal(
      `${60_000_000 + number}`,
      'renewals',
      'renewals_lost',
      random.between(10, 900) * 100,
      closesAt,
    );
  });
  return {
    owners: [],
    dealPipelines: [],
    ticketPipelines: [],
    properties: [],
    records: deals,
    associations: deals.map(({ id }, place) => toCompany('deals', id, companyId(numbers[place] ?? 0))),
  };
}

/** The numbers of the first so many customers. */
export function numbersTo(count: number): readonly number[] {
  return Array.from({ length: count }, (_, number) => number);
}

/** The id of the company of this number, from 0. */
export function companyId(number: number): string {
  return String(1_000_001 + number);
}

interface Customer {
  readonly records: readonly RecordContent[];
  readonly associations: readonly AssociationContent[];
}

function customer(seed: number, number: number, asOf: number, days: number | undefined): Customer {
  const random = createRandom(seed, 'customer', number);
  const id = companyId(number);
  // Bought half a year ago at the least and sixteen months ago at the most: nobody is silent for too long.
  const age = days === undefined ? random.between(560, 800) : random.between(30, days);
  const createdAt = asOf - age * day;
  const { name, industry } = companyName(number);
  const amount = random.between(10, 900) * 100;
  const properties = { name, industry, hubspot_owner_id: String(505 + (number % 8)) };
  const company = { objectType: 'companies', id, properties, createdAt, updatedAt: createdAt } as const;
  const bought = days === undefined ? random.between(2, 3) : Math.ceil((age - 20) / 180);
  const deals = Array.from({ length: bought }, (_, place) =>
    deal(
      String(20_000_001 + number * 10 + place),
      place === 0 ? 'default' : 'renewals',
      place === 0 ? 'closedwon' : 'renewals_won',
      // Each renewal is worth a little more, so that none is a downgrade.
      amount + place * 100,
      createdAt + (place * 180 + 20) * day,
    ),
  );
  const tickets = Array.from({ length: random.between(0, 2) }, (_, place) =>
    ticket(String(90_000_001 + number * 2 + place), createdAt + random.between(1, 400) * day),
  );
  return {
    records: [company, ...deals, ...tickets],
    associations: [
      ...deals.map((each) => toCompany('deals', each.id, id)),
      ...tickets.map((each) => toCompany('tickets', each.id, id)),
    ],
  };
}

function deal(id: string, pipeline: string, stage: string, amount: number, closesAt: number): RecordContent {
  const closedate = new Date(closesAt).toISOString();
  const properties = {
    dealname: `Contract ${id}`,
    pipeline,
    dealstage: stage,
    amount: String(amount),
    closedate,
  };
  return { objectType: 'deals', id, properties, createdAt: closesAt - 10 * day, updatedAt: closesAt };
}

function ticket(id: string, createdAt: number): RecordContent {
  const closedAt = createdAt + 3 * day;
  const properties = {
    subject: 'Export stops half way',
    hs_pipeline: '0',
    hs_pipeline_stage: '4',
    createdate: new Date(createdAt).toISOString(),
    closed_date: new Date(closedAt).toISOString(),
  };
  return { objectType: 'tickets', id, properties, createdAt, updatedAt: closedAt };
}

function toCompany(objectType: BuiltInType, id: string, company: string): AssociationContent {
  return { from: { objectType, id }, to: { objectType: 'companies', id: company }, primary: true };
}
