import type { Journey } from './open-journey.ts';
import { screenToken } from '../host/screen-token.ts';
import * as z from 'zod';

const Records = z.object({
  results: z.array(z.object({ id: z.string(), properties: z.record(z.string(), z.string().nullable()) })),
  paging: z.object({ next: z.object({ after: z.string() }) }).optional(),
});
const Schemas = z.object({ results: z.array(z.object({ name: z.string(), objectTypeId: z.string() })) });
type Record = z.infer<typeof Records>['results'][number];

/** The portal's records of a type, as HubSpot's own screens read them. */
export async function recordsOf(
  { portal }: Journey,
  type: string,
  properties: readonly string[],
): Promise<readonly Record[]> {
  const path = `/crm/objects/2026-09/${type}?limit=100&properties=${properties.join(',')}`;
  const records: Record[] = [];
  for (let after: string | undefined = '0'; after !== undefined;) {
    const page: z.infer<typeof Records> = Records.parse(await ask(portal, `${path}&after=${after}`));
    records.push(...page.results);
    after = page.paging?.next.after;
  }
  return records;
}

/** The portal's losses. */
export async function lossesOf(journey: Journey): Promise<readonly Record[]> {
  return ourRecords(journey, 'clr_loss', [
    'clr_status',
    'clr_company_id',
    'clr_company_name',
    'clr_value',
    'clr_key',
  ]);
}

/** Changes a record as somebody does on HubSpot's own screens. */
export async function changeRecord(
  { portal }: Journey,
  type: string,
  id: string,
  properties: Readonly<{ [name: string]: string }>,
): Promise<void> {
  const headers = { authorization: `Bearer ${screenToken}`, 'content-type': 'application/json' };
  const body = JSON.stringify({ properties });
  const path = `https://api.hubapi.com/crm/objects/2026-09/${type}/${id}`;
  const answer = await portal.fetch(new Request(path, { method: 'PATCH', headers, body }));
  if (!answer.ok) throw new Error(await answer.text());
}

/** The portal's records of one of our own objects, by its name; none where it was never set up. */
export async function ourRecords(
  journey: Journey,
  name: string,
  properties: readonly string[],
): Promise<readonly Record[]> {
  const schemas = Schemas.parse(await ask(journey.portal, '/crm-object-schemas/2026-09/schemas')).results;
  const type = schemas.find((schema) => schema.name === name)?.objectTypeId;
  return type === undefined ? [] : recordsOf(journey, type, properties);
}

async function ask(portal: Journey['portal'], path: string): Promise<unknown> {
  const headers = { authorization: `Bearer ${screenToken}` };
  const answer = await portal.fetch(new Request(`https://api.hubapi.com${path}`, { headers }));
  return answer.json();
}
