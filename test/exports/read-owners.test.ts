import { describe, expect, test } from 'vitest';
import { csv, dealHeader } from './export-folder.ts';
import { loadExport, recordOf } from './load-export.ts';

const owners = csv(
  'Owner ID,First name,Last name,Email,Team',
  '501,Mara,Vance,mara@mill.example,Executives;Sales',
  '502,Noel,Brandt,,Sales',
);

describe('owners listed', () => {
  test('have names, an email where there is one, and teams, the first one primary', async () => {
    const { content } = await loadExport({ owners });
    expect(content.owners).toEqual([
      {
        id: '501',
        userId: expect.any(Number),
        email: 'mara@mill.example',
        firstName: 'Mara',
        lastName: 'Vance',
        teams: [
          { id: '1', name: 'Executives', primary: true },
          { id: '2', name: 'Sales', primary: false },
        ],
        archived: false,
      },
      {
        id: '502',
        userId: expect.any(Number),
        email: '',
        firstName: 'Noel',
        lastName: 'Brandt',
        teams: [{ id: '2', name: 'Sales', primary: true }],
        archived: false,
      },
    ]);
    expect(new Set(content.owners.map(({ userId }) => userId)).size).toBe(2);
  });

  test('may stand under one name', async () => {
    const { content } = await loadExport({ owners: csv('id,Name', '7,Piet de Wit') });
    expect(content.owners).toMatchObject([{ id: '7', firstName: 'Piet', lastName: 'de Wit', teams: [] }]);
  });

  test.each(['mara@mill.example', 'MARA@mill.example', 'Mara Vance', 'mara  vance', '501'])(
    'are meant by %s on a record',
    async (text) => {
      const companies = csv('Record ID,Company owner', `11,${text}`);
      const { content, warnings } = await loadExport({ owners, companies, deals: csv(dealHeader) });
      expect(recordOf(content, 'companies', '11').properties['hubspot_owner_id']).toBe('501');
      expect(warnings.map(({ code }) => code)).toEqual(['no-create-date']);
    },
  );

  test.each([
    ['First name\nMara', 'line 1, column "Owner ID": the column is missing'],
    ['Owner ID,Email\n501,a@b.example\nabc,c@d.example', 'line 3, column "Owner ID": "abc" is no owner id'],
    ['Owner ID\n501\n\n501', 'line 4, column "Owner ID": the owner 501 is on line 2 already'],
    ['Owner ID,User ID\n501,x', 'line 2, column "User ID": "x" is no user id'],
  ])('%j is refused', async (text, message) => {
    await expect(loadExport({ owners: text })).rejects.toThrow(`owners.csv, ${message}`);
  });
});

describe('owners named on records alone', () => {
  test('are made up once, and reported', async () => {
    const companies = csv(
      'Record ID,Create Date,Company owner',
      '11,2023-01-01,Oona Pratt',
      '12,2023-01-01,oona pratt',
      '13,2023-01-01,Lars Holm (Deactivated User)',
      '14,2023-01-01,777',
      '15,2023-01-01,kemi@mill.example',
    );
    const { content, warnings } = await loadExport({ owners, companies });
    const added = content.owners.slice(2);
    expect(added).toMatchObject([
      { firstName: 'Oona', lastName: 'Pratt', archived: false },
      { firstName: 'Lars', lastName: 'Holm', archived: true },
      { id: '777', archived: false },
      { email: 'kemi@mill.example', archived: false },
    ]);
    expect(new Set(content.owners.map(({ id }) => id)).size).toBe(6);
    expect(added.every(({ id }) => /^\d+$/.test(id))).toBe(true);
    const ids = ['11', '12', '13'].map(
      (id) => recordOf(content, 'companies', id).properties['hubspot_owner_id'],
    );
    expect(ids).toEqual([added[0]?.id, added[0]?.id, added[1]?.id]);
    expect(warnings.map(({ code, count }) => [code, count])).toEqual(
      warnings.map(() => ['unknown-owner', 1]),
    );
    expect(warnings).toHaveLength(5);
  });
});
