import type { RecordContent } from '../portal/content.ts';
import type { Country } from './countries.ts';
import { personName } from './names.ts';
import type { Random } from './random.ts';

const roles = [
  ['Managing director', 'DECISION_MAKER;EXECUTIVE_SPONSOR'],
  ['Head of operations', 'DECISION_MAKER'],
  ['Head of finance', 'BUDGET_HOLDER'],
  ['Operations manager', 'CHAMPION;END_USER'],
  ['Office manager', 'END_USER'],
] as const;

export interface PersonOf {
  readonly id: string;
  readonly ownerId: string;
  readonly domain: string;
  readonly country: Country;
  /** Milliseconds since the epoch. */
  readonly createdAt: number;
}

/** A contact of a company: most have a phone, some have no buying role. */
export function madeUpContact(random: Random, person: PersonOf): RecordContent {
  const { firstName, lastName } = personName(random);
  const [jobTitle, buyingRole] = random.pick(roles);
  const properties = {
    firstname: firstName,
    lastname: lastName,
    // The id keeps two people of one name apart; HubSpot takes an email address once.
    email: `${firstName}.${lastName}.${person.id}@${person.domain}`.toLowerCase(),
    jobtitle: jobTitle,
    country: person.country.name,
    hs_timezone: person.country.timeZone,
    hubspot_owner_id: person.ownerId,
    createdate: new Date(person.createdAt).toISOString(),
    ...(random.chance(0.85) && { phone: person.country.phone(random.between(0, 99)) }),
    ...(random.chance(0.8) && { hs_buying_role: buyingRole }),
  };
  const { id, createdAt } = person;
  return { objectType: 'contacts', id, properties, createdAt, updatedAt: createdAt };
}
