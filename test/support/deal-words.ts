import type { RecordContent } from '../portal/content.ts';

const created = Date.UTC(2022, 11, 1);

const stages: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  won: { pipeline: 'default', dealstage: 'closedwon' },
  declined: { pipeline: 'default', dealstage: 'closedlost' },
  lost: { pipeline: 'renewals', dealstage: 'renewal_lost' },
  open: { pipeline: 'renewals', dealstage: 'renewal_open' },
};

/** A company's deal in words, such as `won 1001 2023-06-10 1200`: closed `won` or `declined`, or a renewal `lost` or `open`. */
export function dealInWords(company: string, words: string): RecordContent {
  const [outcome = '', id = '', day = '', amount = ''] = words.split(' ');
  const stage = stages[outcome];
  if (!stage) throw new Error(`No outcome in "${words}".`);
  const closedate = `${day}T10:00:00.000Z`;
  return recordOf('deals', id, { dealname: `${company} ${day.slice(0, 4)}`, ...stage, closedate, amount });
}

/** A record that has been there for long. */
export function recordOf(
  objectType: RecordContent['objectType'],
  id: string,
  properties: Readonly<Record<string, string>>,
): RecordContent {
  return { objectType, id, properties, createdAt: created, updatedAt: created };
}
