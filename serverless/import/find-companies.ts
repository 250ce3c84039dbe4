import { plainDomain } from '@loss-review/domain/import/domain';
import { fold } from '@loss-review/domain/text/fold';
import type { LossRow } from '@loss-review/domain/import/loss-row';
import { readFormerIds } from '@loss-review/domain/losses/merged';
import { mergedIds } from '../facts/load-companies.ts';
import type { Crm } from '../hubspot/crm.ts';

/** The ids of the companies that a row may mean: none, one, or several. */
export type FoundCompanies = ReadonlyMap<number, readonly string[]>;

type Row = Pick<LossRow<unknown>, 'line' | 'company'>;

/** HubSpot takes search bodies of 3,000 characters; the rest of ours takes fewer than 400. */
const roomForValues = 2_600;

/**
 * Finds the companies of rows, by line: by record id, else domain, else name, whatever leads to any first. Ids are looked
 * up as they are now; domains and names in the index, which does not show what is a few seconds old.
 */
export async function findCompanies(
  crm: Pick<Crm, 'read' | 'walk'>,
  rows: readonly Row[],
): Promise<FoundCompanies> {
  const byId = await readByIds(
    crm,
    rows.map(({ company }) => company.id),
  );
  const found = new Map(rows.map(({ line, company }) => [line, byId.get(company.id) ?? []]));
  await findRest('domain', plainDomain, ({ company }) => company.domain);
  await findRest('name', fold, ({ company }) => company.name);
  return found;

  async function findRest(
    property: 'domain' | 'name',
    plain: (text: string) => string,
    textOf: (row: Row) => string,
  ): Promise<void> {
    const rest = rows.filter((row) => found.get(row.line)?.length === 0 && plain(textOf(row)) !== '');
    const wanted = [...new Set(rest.flatMap((row) => spellings(property, plain(textOf(row)))))];
    const held = await searchFor(crm, property, wanted, plain);
    for (const row of rest) found.set(row.line, held.get(plain(textOf(row))) ?? []);
  }
}

/** A merged company answers to the ids of those that were merged into it. */
async function readByIds(
  crm: Pick<Crm, 'read'>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const asked = [...new Set(ids.filter((id) => id !== ''))];
  const records = await crm.read('company', asked, [mergedIds]);
  return new Map(
    records.flatMap(({ id, properties }) =>
      [id, ...readFormerIds(properties[mergedIds])].map((known) => [known, [id]] as const),
    ),
  );
}

/** HubSpot wants the values of IN in lower case, and keeps some domains with `www.`. */
function spellings(property: 'domain' | 'name', plain: string): readonly string[] {
  return property === 'domain' ? [plain, `www.${plain}`] : [plain];
}

/** The index names candidates; what they bear is read anew, since it lags. */
async function searchFor(
  crm: Pick<Crm, 'read' | 'walk'>,
  propertyName: 'domain' | 'name',
  wanted: readonly string[],
  plain: (text: string) => string,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const candidates = new Set<string>();
  for (const values of inBodies(wanted)) {
    const filters = [{ propertyName, operator: 'IN' as const, values }];
    for await (const page of crm.walk('company', { filters, properties: [] })) {
      for (const { id } of page) candidates.add(id);
    }
  }
  const held = new Map<string, string[]>();
  for (const { id, properties } of await crm.read('company', [...candidates], [propertyName])) {
    const bearing = plain(properties[propertyName] ?? '');
    held.set(bearing, [...(held.get(bearing) ?? []), id]);
  }
  return held;
}

/** As many values a search as its body holds. */
function inBodies(values: readonly string[]): readonly (readonly string[])[] {
  const bodies: string[][] = [];
  let room = 0;
  for (const value of values) {
    const length = JSON.stringify(value).length + 1;
    if (length > room) {
      bodies.push([]);
      room = roomForValues;
    }
    bodies.at(-1)?.push(value);
    room -= length;
  }
  return bodies;
}
