import { describe, expect, test } from 'vitest';
import { csv, dealHeader } from './export-folder.ts';
import { loadExport, recordOf } from './load-export.ts';

const links = async (header: string, row: string): Promise<readonly (readonly [string, boolean])[]> => {
  const { content } = await loadExport({ deals: csv(header, row) });
  return content.associations.map(({ from, to, primary }) => {
    expect([from, to.objectType]).toEqual([{ objectType: 'deals', id: '21' }, 'companies']);
    return [to.id, primary];
  });
};

describe('companies of a deal', () => {
  const withIds = (ids: string): string => `21,Won,Renewals,1,2024-01-05,2024-01-02,${ids}`;
  const primaryHeader = `${dealHeader},Associated Company IDs (Primary)`;

  test.each([
    ['none', '', []],
    ['one', '11', ['11']],
    ['two between semicolons', '11;12', ['11', '12']],
    ['two between commas, with blanks', '"11, 12"', ['11', '12']],
    ['one named twice', '11; 11;', ['11']],
  ])('%s: none is primary', async (_, ids, expected) => {
    expect(await links(dealHeader, withIds(ids))).toEqual(expected.map((id) => [id, false]));
  });

  test('a primary column names the primary one', async () => {
    expect(await links(primaryHeader, withIds('11;12,12'))).toEqual([
      ['11', false],
      ['12', true],
    ]);
  });

  test('a primary company missing among the others is one of them', async () => {
    expect(await links(primaryHeader, withIds('11,12'))).toEqual([
      ['12', true],
      ['11', false],
    ]);
  });

  test('the primary column alone will do', async () => {
    const header = dealHeader.replace('Associated Company IDs', 'Associated Company IDs (Primary)');
    expect(await links(header, withIds('12'))).toEqual([['12', true]]);
  });

  test('two primary companies are refused', async () => {
    const deals = csv(primaryHeader, withIds('11;12,11;12'));
    const message = 'line 2, column "Associated Company IDs (Primary)": 11;12 names several';
    await expect(loadExport({ deals })).rejects.toThrow(message);
  });
});

describe('companies that are left out', () => {
  const rows = [
    '21,Won,Renewals,1,2024-01-05,2024-01-03,11;99',
    '22,Won,Renewals,1,2024-01-05,2024-01-02,99',
  ];

  test('are stood in for by a company with an id alone, as old as the oldest record naming it', async () => {
    const { content, warnings } = await loadExport({ deals: csv(dealHeader, ...rows) });
    const at = Date.parse('2024-01-02T00:00:00Z');
    expect(recordOf(content, 'companies', '99')).toEqual({
      objectType: 'companies',
      id: '99',
      properties: { createdate: '2024-01-02T00:00:00.000Z' },
      createdAt: at,
      updatedAt: at,
    });
    expect(content.associations.map(({ from, to }) => [from.id, to.id])).toEqual([
      ['21', '11'],
      ['21', '99'],
      ['22', '99'],
    ]);
    expect(warnings).toMatchObject([{ code: 'stand-in', count: 1 }]);
  });

  test('those created at the clock or later lend only their id', async () => {
    const companies = csv(
      'Record ID,Name,Create Date',
      '11,Harbour Mill,2023-01-01',
      '99,Late Ltd,2024-12-01',
    );
    const { content } = await loadExport({ companies, deals: csv(dealHeader, ...rows) });
    expect(recordOf(content, 'companies', '99').properties).not.toHaveProperty('name');
  });

  test('are not needed for deals that are left out themselves', async () => {
    const deals = csv(dealHeader, '21,Won,Renewals,1,2025-01-05,2024-12-03,99');
    const { content, warnings } = await loadExport({ deals });
    expect(content.records.map(({ id }) => id)).toEqual(['11', '12']);
    expect(warnings).toEqual([]);
  });
});

describe('times of records', () => {
  test('without a create date a record is as old as the oldest of the export, and listed', async () => {
    const companies = csv('Record ID', '11', '12');
    const deals = csv(
      dealHeader,
      '21,Won,Renewals,1,2024-01-05,2024-01-02,11',
      '22,Won,Renewals,1,2024-01-05,,11',
    );
    const { content, warnings } = await loadExport({ companies, deals });
    const at = Date.parse('2024-01-02T00:00:00Z');
    expect(content.records.map(({ createdAt }) => createdAt)).toEqual([at, at, at, at]);
    expect(warnings).toMatchObject([
      { code: 'no-create-date', file: 'companies.csv', count: 2 },
      { code: 'no-create-date', file: 'deals.csv', count: 1 },
    ]);
  });

  test('the last change is the latest the clock has seen', async () => {
    const header = `${dealHeader},Last Modified Date`;
    const rows = [
      '21,Won,Renewals,1,2024-01-05,2024-01-02,11,2024-02-01',
      '22,Won,Renewals,1,2024-01-05,2024-01-02,11,2025-02-01',
      '23,Won,Renewals,1,2025-01-05,2024-01-02,11,2025-02-01',
    ];
    const { content } = await loadExport({ deals: csv(header, ...rows) });
    const last = ['21', '22', '23'].map((id) => recordOf(content, 'deals', id).updatedAt);
    expect(last).toEqual(
      ['2024-02-01', '2024-01-05', '2024-01-02'].map((day) => Date.parse(`${day}T00:00:00Z`)),
    );
  });
});
