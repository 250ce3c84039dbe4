import type { PortalContent } from '../portal/content.ts';
import { dealInWords, recordOf } from '../support/deal-words.ts';

export const timeZone = 'Europe/Berlin';
export const currency = 'EUR';

/** One company a line with its deals, so few that a run is short, and such that every kind of write takes place. */
const companies: readonly (readonly [id: string, name: string, ...deals: string[]])[] = [
  ['201', 'Alder', 'won 2001 2023-06-10 1200', 'lost 2002 2024-06-10 1100.50', 'open 2022 2024-07-15 300'],
  ['202', 'Birch', 'won 2003 2023-05-03 800', 'open 2004 2024-07-10 800'],
  // Bought every month, then fell silent: a possible loss.
  ['203', 'Cedar', 'won 2005 2023-01-10 900', 'won 2006 2023-02-09 900', 'won 2007 2023-03-11 900'],
  // A company property says that it left (see `marked`), though it has a deal won since.
  ['204', 'Dogwood', 'won 2008 2023-04-01 400'],
  // Left and came back once; gone again.
  ['205', 'Elm', 'won 2009 2022-01-10 500', 'lost 2010 2023-01-10 500', 'won 2011 2023-03-01 600'],
  // Re-papered for less on the day of the loss: a downgrade.
  ['206', 'Fir', 'won 2012 2023-03-01 1000', 'lost 2013 2024-06-06 1000', 'won 2014 2024-06-06 850'],
  ['207', 'Gorse', 'declined 2015 2024-06-04 5000'],
  ['208', 'Holly', 'won 2016 2023-04-01 500', 'lost 2017 2024-06-05 500', 'won 2018 2024-06-20 200'],
  // A person said so (see `starting-points.ts`) before a lost renewal joined it.
  ['209', 'Iris', 'won 2019 2023-04-01 1100', 'lost 2020 2024-06-22 1100'],
  ['210', 'Juniper', 'won 2021 2023-06-10 1200'],
];

const executives = { id: '71', name: 'Executives', primary: true };

/** The portal every job starts from, on its first day with the app. */
export const content: PortalContent = {
  account: { timeZone, currency },
  owners: [
    { ...owner('501', 'Ada', 'Byron'), teams: [] },
    { ...owner('502', 'Grace', 'Harper'), teams: [executives] },
    { ...owner('503', 'Mary', 'Jackdaw'), teams: [] },
  ],
  dealPipelines: [
    {
      id: 'renewals',
      label: 'Renewals',
      stages: [
        { id: 'renewal_open', label: 'Renewal under way', isClosed: false, probability: 0.5 },
        { id: 'renewal_lost', label: 'Not renewed', isClosed: true, probability: 0 },
      ],
    },
  ],
  ticketPipelines: [],
  properties: [
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
    ...companies.flatMap(([id, name, ...deals]) => [
      recordOf('companies', id, { name, hubspot_owner_id: '501' }),
      ...deals.map((words) => dealInWords(name, words)),
    ]),
    recordOf('contacts', '301', { firstname: 'Berta', lastname: 'Both', phone: '+49 30 2' }),
    recordOf('tickets', '401', { subject: 'Export fails', createdate: '2024-05-20T08:00:00Z' }),
  ],
  associations: [
    ...companies.flatMap(([id, , ...deals]) =>
      deals.map((words) => belongs('deals', words.split(' ')[1] ?? '', id)),
    ),
    belongs('contacts', '301', '201'),
    belongs('tickets', '401', '201'),
  ],
};

function owner(id: string, firstName: string, lastName: string) {
  const email = `${firstName.toLowerCase()}@example.com`;
  return { id, userId: 9000 + Number(id), email, firstName, lastName, archived: false };
}

function belongs(objectType: 'deals' | 'contacts' | 'tickets', id: string, companyId: string) {
  return { from: { objectType, id }, to: { objectType: 'companies' as const, id: companyId }, primary: true };
}
