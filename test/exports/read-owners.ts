import type { OwnerContent } from '../portal/content.ts';
import { ExportError, quoted } from './export-error.ts';
import { splitName } from './owner-book.ts';
import type { Table } from './read-table.ts';

const columns = {
  id: ['owner id', 'hubspot_owner_id', 'record id', 'id'],
  user: ['user id', 'hs_user_id'],
  name: ['name', 'full name', 'owner', 'owner name'],
  first: ['first name', 'firstname'],
  last: ['last name', 'lastname'],
  email: ['email', 'email address', 'owner email'],
  team: ['team', 'teams', 'main team', 'primary team'],
} as const;

/** The people of `owners.csv`; several teams stand between semicolons, the primary one first. Throws `ExportError`. */
export function readOwners(table: Table): readonly OwnerContent[] {
  const at = places(table);
  const teamIds = new Map<string, string>();
  const seen = new Map<string, number>();
  return table.rows.map((row, index): OwnerContent => {
    const cell = (column: keyof typeof columns): string => row[at[column] ?? -1]?.trim() ?? '';
    const fail = (column: keyof typeof columns, sentence: string): ExportError => {
      const label = table.header[at[column] ?? -1] ?? column;
      return new ExportError({ file: table.file, line: table.lineOf(index), column: label }, sentence);
    };
    const id = cell('id');
    if (!/^\d{1,15}$/.test(id)) throw fail('id', `${quoted(id)} is no owner id; HubSpot's ids are digits.`);
    const first = seen.get(id);
    if (first !== undefined) {
      const line = String(table.lineOf(first));
      throw fail('id', `the owner ${id} is on line ${line} already; keep one of the two rows.`);
    }
    seen.set(id, index);
    const user = cell('user');
    if (user !== '' && !/^\d{1,15}$/.test(user))
      throw fail('user', `${quoted(user)} is no user id; HubSpot's ids are digits.`);
    const whole = splitName(cell('name'));
    return {
      id,
      userId: user === '' ? 70_000_000 + index + 1 : Number(user),
      email: cell('email'),
      firstName: cell('first') || whole.firstName,
      lastName: cell('last') || (cell('first') === '' ? whole.lastName : ''),
      teams: teamsOf(cell('team'), teamIds),
      archived: false,
    };
  });
}

function places(table: Table): Readonly<Partial<Record<keyof typeof columns, number>>> {
  const labels = table.header.map((label) => label.toLowerCase());
  const find = (names: readonly string[]): number => labels.findIndex((label) => names.includes(label));
  const id = find(columns.id);
  if (id < 0) {
    const place = { file: table.file, line: table.headerLine, column: 'Owner ID' };
    throw new ExportError(place, 'the column is missing; add it, or leave the file out.');
  }
  return {
    id,
    user: find(columns.user),
    name: find(columns.name),
    first: find(columns.first),
    last: find(columns.last),
    email: find(columns.email),
    team: find(columns.team),
  };
}

function teamsOf(text: string, ids: Map<string, string>): OwnerContent['teams'] {
  const names = [...new Set(text.split(';').map((name) => name.trim()))].filter((name) => name !== '');
  return names.map((name, index) => {
    const id = ids.get(name) ?? String(ids.size + 1);
    ids.set(name, id);
    return { id, name, primary: index === 0 };
  });
}
