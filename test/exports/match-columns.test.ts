import { describe, expect, test } from 'vitest';
import { csv } from './export-folder.ts';
import { loadExport, recordOf } from './load-export.ts';

const company = async (header: string, row: string): Promise<Readonly<Record<string, string>>> => {
  const { content } = await loadExport({
    companies: csv(`Record ID,Create Date,${header}`, `11,2023-01-01,${row}`),
  });
  const { createdate, ...properties } = recordOf(content, 'companies', '11').properties;
  expect(createdate).toBe('2023-01-01T00:00:00.000Z');
  return properties;
};

describe('columns HubSpot knows', () => {
  test.each(['Company name', 'company NAME', 'name', ' Name '])('%s is the name', async (label) => {
    expect(await company(label, 'Harbour Mill')).toEqual({ name: 'Harbour Mill' });
  });

  test.each(['Record ID', 'record id', 'Company ID', 'hs_object_id'])('%s is the id', async (label) => {
    const { content } = await loadExport({ companies: csv(label, '11') });
    expect(content.records.map(({ id }) => id)).toEqual(['11']);
  });

  test('labels of choices become their values', async () => {
    const properties = await company(
      'Lifecycle Stage,Industry,Original Traffic Source',
      'Customer,Computer Software,organic search',
    );
    expect(properties).toEqual({
      lifecyclestage: 'customer',
      industry: 'COMPUTER_SOFTWARE',
      hs_analytics_source: 'ORGANIC_SEARCH',
    });
  });

  test('a choice HubSpot does not have is an option the account added', async () => {
    const companies = csv('Record ID,Industry', '11,Tide Power', '12,tide power');
    const { content } = await loadExport({ companies });
    expect(['11', '12'].map((id) => recordOf(content, 'companies', id).properties['industry'])).toEqual([
      'Tide Power',
      'Tide Power',
    ]);
    expect(content.properties).toMatchObject([
      { objectType: 'companies', name: 'industry', type: 'enumeration' },
    ]);
    const values = content.properties[0]?.options.map(({ value }) => value);
    expect(values).toContain('COMPUTER_SOFTWARE');
    expect(values?.at(-1)).toBe('Tide Power');
  });

  test('contact made after the clock has not been made yet', async () => {
    expect(await company('Last Contacted', '2024-11-30 12:00')).toEqual({
      notes_last_contacted: '2024-11-30T12:00:00.000Z',
    });
    expect(await company('Last Contacted', '2024-12-01')).toEqual({});
  });

  test('what HubSpot works out itself is not stored', async () => {
    expect(await company('Number of Associated Deals,Object create date/time', '7,2023-01-01')).toEqual({});
  });
});

describe('columns nobody knows', () => {
  const custom = async (header: string, ...rows: readonly string[]) => {
    const { content } = await loadExport({ companies: csv(`Record ID,${header}`, ...rows) });
    return content.properties.map(({ name, label, type }) => ({ name, label, type }));
  };

  test.each([
    ['number', '3', '-4.50'],
    ['string', '3', 'three'],
    ['string', '007', '008'],
    ['string', '', ''],
    ['date', '2024-01-02', ''],
    ['string', '2024-01-02', '2024-02-30'],
    ['string', '2024-01-02 10:00', '2024-01-02'],
  ])('hold a %s where every value is one (%s, %s)', async (type, first, second) => {
    expect(await custom('Plan tier', `11,${first}`, `12,${second}`)).toEqual([
      { name: 'plan_tier', label: 'Plan tier', type },
    ]);
  });

  test('get names that clash with nothing', async () => {
    const header = 'Plan tier,Plan-tier,Überstunden,99 bottles,clr_status,المدينة,Create  Date';
    expect((await custom(header)).map(({ name }) => name)).toEqual([
      'plan_tier',
      'plan_tier_2',
      'uberstunden',
      'column_99_bottles',
      'column_clr_status',
      'column',
      'create_date',
    ]);
  });

  test('keep every text as it is', async () => {
    const texts = [
      '=1+1',
      '🦆 und Söhne',
      'مرحبا بالعالم',
      'x'.repeat(200),
      '  padded  ',
      '"say ""hi"""',
      '-',
      '@here',
    ];
    for (const text of texts) {
      const stored = text.startsWith('"') ? 'say "hi"' : text.trim();
      expect(await company('Note', text)).toEqual({ note: stored });
    }
  });
});

describe('headers that cannot be read', () => {
  test.each([
    ['Record ID,Name,Company name', 'column "Company name": it means the same property as the column "Name"'],
    ['Record ID,hs_object_id', 'column "hs_object_id": it means the same property as the column "Record ID"'],
    ['Record ID,Note,note', 'column "note": it means the same property as the column "Note"'],
    ['Name', 'column "Record ID": the column is missing'],
  ])('%s', async (header, message) => {
    await expect(loadExport({ companies: csv(header) })).rejects.toThrow(`companies.csv, line 1, ${message}`);
  });

  test('a column without a name may stand empty, but not hold anything', async () => {
    const { content } = await loadExport({ companies: csv('Record ID,Name,', '11,Harbour Mill,') });
    expect(content.properties).toEqual([]);
    const filled = csv('Record ID,Name,', '11,Harbour Mill,x');
    await expect(loadExport({ companies: filled })).rejects.toThrow(
      'line 1, column "number 3": the column has no name',
    );
  });
});
