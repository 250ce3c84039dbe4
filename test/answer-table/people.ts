import type { OwnerContent } from '../portal/content.ts';

const executives = { id: '71', name: 'Executives', primary: true };

/** Two executives, an owner, one who was deactivated, and the recovery team. All made up. */
export const owners: readonly OwnerContent[] = [
  owner('501', 'Ada', 'Byron'),
  { ...owner('502', 'Grace', 'Harper'), teams: [executives] },
  { ...owner('503', 'Alan', 'Tarn'), teams: [executives] },
  { ...owner('504', 'Gone', 'Away'), teams: [executives], archived: true },
  owner('505', 'Mary', 'Jackdaw'),
];

function owner(id: string, firstName: string, lastName: string): OwnerContent {
  const email = `${firstName.toLowerCase()}@example.com`;
  return { id, userId: 9000 + Number(id), email, firstName, lastName, teams: [], archived: false };
}

/** Owners of companies, where it is not 501: 104 has none, the owner of 109 was deactivated. */
export const ownerOf: Readonly<Record<string, string>> = { '104': '', '109': '504' };

interface Belonging {
  readonly id: string;
  readonly companyId: string;
  readonly properties: Readonly<Record<string, string>>;
}

/** Alder has one who decides but no phone, one with a phone, and one with both; Birch has one of whom little is known. */
export const contacts: readonly Belonging[] = [
  contact('301', '101', {
    firstname: 'Dora',
    lastname: 'Decider',
    hs_buying_role: 'BUDGET_HOLDER;DECISION_MAKER',
  }),
  contact('302', '101', { firstname: 'Phil', lastname: 'Phone', phone: '+49 30 1' }),
  contact('303', '101', {
    firstname: 'Berta',
    lastname: 'Both <Head>',
    jobtitle: 'Head of R&D',
    mobilephone: '+49 30 2',
    email: 'berta@alder.example',
    hs_buying_role: 'DECISION_MAKER',
  }),
  contact('304', '102', { email: 'office@birch.example' }),
];

function contact(id: string, companyId: string, properties: Readonly<Record<string, string>>): Belonging {
  return { id, companyId: `${companyId}*`, properties };
}

/** Alder was waiting for an answer when it left. */
export const tickets: readonly Belonging[] = [
  {
    id: '401',
    companyId: '101*',
    properties: { subject: 'Export <b>fails</b>', createdate: '2024-05-20T08:00:00Z' },
  },
];
