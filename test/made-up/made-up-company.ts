import type {
  AssociationContent,
  BuiltInType,
  OwnerContent,
  PropertyContent,
  RecordContent,
} from '../portal/content.ts';
import { pickCountry } from './countries.ts';
import { tellDeals } from './deal-story.ts';
import { madeUpDeal, type Untidiness } from './made-up-deals.ts';
import { madeUpContact } from './made-up-people.ts';
import { madeUpTicket } from './made-up-tickets.ts';
import { companyName } from './names.ts';
import { createRandom, type Random } from './random.ts';

const day = 86_400_000;
/** Eighteen months. */
const span = 548 * day;

const plans = [
  ['Basic', 1_200, 6_000],
  ['Team', 6_000, 24_000],
  ['Enterprise', 24_000, 120_000],
] as const;

export const planTier: PropertyContent = {
  objectType: 'companies',
  name: 'plan_tier',
  label: 'Plan tier',
  type: 'enumeration',
  fieldType: 'select',
  options: plans.map(([plan]) => ({ value: plan, label: plan })),
};

export interface CompanyContent {
  readonly records: readonly RecordContent[];
  readonly associations: readonly AssociationContent[];
}

/** The company of this number with its deals, contacts and tickets, as of a moment in milliseconds since the epoch. */
export function madeUpCompany(
  seed: number,
  number: number,
  managers: readonly OwnerContent[],
  asOf: number,
): CompanyContent {
  const random = createRandom(seed, 'company', number);
  const { name, domain, industry } = companyName(number);
  const country = pickCountry(random);
  const [plan, least, most] = random.pick(plans);
  const id = String(1_000_001 + number);
  const ownerId = managers[random.between(0, managers.length - 1)]?.id ?? '';
  const createdAt = asOf - span + joined(random);

  const company: RecordContent = {
    objectType: 'companies',
    id,
    properties: {
      name,
      domain,
      industry,
      city: random.pick(country.cities),
      country: country.name,
      phone: country.phone(random.between(0, 99)),
      numberofemployees: String(random.between(4, 900)),
      lifecyclestage: 'customer',
      hs_analytics_source: random.pick([
        'ORGANIC_SEARCH',
        'REFERRALS',
        'EMAIL_MARKETING',
        'OFFLINE',
        'DIRECT_TRAFFIC',
      ]),
      hubspot_owner_id: ownerId,
      plan_tier: plan,
      createdate: new Date(createdAt).toISOString(),
      notes_last_contacted: new Date(Math.max(createdAt, asOf - random.between(1, 20) * day)).toISOString(),
    },
    createdAt,
    updatedAt: createdAt,
  };

  const beginning = {
    from: createdAt,
    value: Math.round(random.between(least, most) / 10) * 10,
    termDays: random.pick([182, 365]),
  };
  const told = tellDeals(random, beginning, asOf);
  const first = told[0];
  const forgotten = isForgotten(number) && first?.won;
  const story = forgotten ? told.slice(0, 1) : told;
  const deals = story.map((deal, index) =>
    madeUpDeal(random, deal, {
      id: String(5_000_000 + number * 100 + index),
      untidy: index === 0 ? untidiness(number) : undefined,
      companyId: id,
      companyName: name,
      ownerId,
      asOf,
      contractEndsAt: forgotten ? deal.closesAt + beginning.termDays * day : undefined,
    }),
  );
  const contacts = Array.from({ length: random.between(1, 3) }, (_, index) =>
    madeUpContact(random, {
      id: String(3_000_000 + number * 10 + index),
      ownerId,
      domain,
      country,
      createdAt,
    }),
  );
  const tickets = Array.from({ length: random.between(0, 5) }, (_, index) =>
    madeUpTicket(random, { id: String(7_000_000 + number * 10 + index), from: createdAt, asOf }),
  );
  return {
    records: [company, ...contacts, ...deals.map(({ record }) => record), ...tickets],
    associations: [
      ...deals.flatMap(({ links }) => links),
      ...contacts.map((contact) => linkTo(id, 'contacts', contact.id)),
      ...tickets.map((ticket) => linkTo(id, 'tickets', ticket.id)),
    ],
  };
}

/** Of a few customers nobody has made the renewal, and nobody noticed that the contract ran out. */
function isForgotten(number: number): boolean {
  return number % 20 === 17;
}

/** A few deals are kept as untidily as everywhere; they belong on the lists of what could not be used. */
function untidiness(number: number): Untidiness | undefined {
  const kinds: Readonly<Record<number, Untidiness>> = {
    5: 'no company',
    15: 'no close date',
    25: 'no primary',
    35: 'foreign',
  };
  return kinds[number % 50];
}

/** Milliseconds from the start of the eighteen months: two in three companies come in the first third. */
function joined(random: Random): number {
  const [from, to] = random.chance(0.66) ? [0, span / 3] : [span / 3, span - day];
  return Math.floor(from + random.next() * (to - from));
}

function linkTo(companyId: string, objectType: BuiltInType, id: string): AssociationContent {
  return { from: { objectType, id }, to: { objectType: 'companies', id: companyId }, primary: true };
}
