import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ExportError } from './export-error.ts';
import { csv, dealHeader, exportFolder } from './export-folder.ts';
import { loadExport, recordOf } from './load-export.ts';
import { asOfMonth, readExport } from './read-export.ts';

const options = { timeZone: 'UTC', currency: 'USD', asOf: asOfMonth('2024-11', 'UTC') };

describe('the folder', () => {
  test.each(['companies', 'deals'] as const)('needs %s.csv', async (name) => {
    const files = { companies: csv('Record ID', '11'), deals: csv(dealHeader), [name]: undefined };
    const { companies, deals } = files;
    const folder = await exportFolder({ ...(companies && { companies }), ...(deals && { deals }) });
    const problem = readExport(folder, options);
    await expect(problem).rejects.toThrow(ExportError);
    await expect(problem).rejects.toThrow(`${name}.csv: the file is missing in ${folder}`);
  });

  test('that is not there is a missing file', async () => {
    const folder = join(await exportFolder({}), 'nowhere');
    await expect(readExport(folder, options)).rejects.toThrow('companies.csv: the file is missing');
  });

  test('that is a file is a missing file', async () => {
    const folder = join(await exportFolder({ companies: 'Record ID\n' }), 'companies.csv');
    await expect(readExport(folder, options)).rejects.toThrow(
      'companies.csv: the file cannot be read (ENOTDIR)',
    );
  });
});

test('contacts load with their phone, buying roles and company', async () => {
  const contacts = csv(
    'Record ID,First Name,Last Name,Email,Phone Number,Buying Role,Contact owner,Create Date,Associated Company IDs,Associated Company IDs (Primary)',
    '41,Ines,Duarte,ines@mill.example,+49 30 0000,Decision Maker;Champion,Mara Vance,2024-01-01,11;12,12',
  );
  const { content } = await loadExport({ contacts });
  expect(recordOf(content, 'contacts', '41').properties).toMatchObject({
    firstname: 'Ines',
    lastname: 'Duarte',
    email: 'ines@mill.example',
    phone: '+49 30 0000',
    hs_buying_role: 'DECISION_MAKER;CHAMPION',
    hubspot_owner_id: content.owners[0]?.id,
  });
  expect(content.associations.map(({ to, primary }) => [to.id, primary])).toEqual([
    ['11', false],
    ['12', true],
  ]);
});

test('the month ends at the first instant after it, in the zone', () => {
  expect(asOfMonth('2024-11', 'UTC')).toBe(Date.parse('2024-12-01T00:00:00Z'));
  expect(asOfMonth('2024-12', 'Europe/Berlin')).toBe(Date.parse('2024-12-31T23:00:00Z'));
  expect(asOfMonth('2024-02', 'America/New_York')).toBe(Date.parse('2024-03-01T05:00:00Z'));
});

test('bare dates leave out, close and keep the same records in every zone', async () => {
  const rows = ['2024-11-29', '2024-11-30', '2024-12-01', '2024-12-02'].flatMap((day, index) => [
    `2${String(index)},Won,Renewals,1,${day},2024-01-02,11`,
    `3${String(index)},Won,Renewals,1,2024-06-01,${day},11`,
  ]);
  const zones = ['UTC', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Europe/Berlin', 'America/Sao_Paulo'];
  const loaded = await Promise.all(
    zones.map((timeZone) => loadExport({ deals: csv(dealHeader, ...rows) }, { timeZone })),
  );
  const stages = loaded.map(({ content }) =>
    content.records
      .filter(({ objectType }) => objectType === 'deals')
      .map(({ id, properties }) => [id, properties['dealstage']]),
  );
  expect(stages[0]).toEqual([
    ['20', 'renewals_won'],
    ['30', 'renewals_won'],
    ['21', 'renewals_won'],
    ['31', 'renewals_won'],
    ['22', 'renewals_open'],
    ['23', 'renewals_open'],
  ]);
  for (const other of stages) expect(other).toEqual(stages[0]);
});

test('any files load whole or end in an ExportError', async () => {
  const cell = fc.oneof(
    fc.constantFrom(
      '',
      '11',
      '12;99',
      'Won',
      'Closed lost',
      'Renewals',
      '2024-01-02',
      '2025-01-02 10:00',
      '1,234.5',
      '"',
      '1/2/2024',
    ),
    fc.string({ maxLength: 6 }),
  );
  const line = fc.array(cell, { minLength: 7, maxLength: 8 }).map((cells) => cells.join(','));
  const deals = fc.array(line, { maxLength: 4 }).map((lines) => csv(dealHeader, ...lines));
  await fc.assert(
    fc.asyncProperty(fc.oneof(deals, fc.uint8Array({ maxLength: 60 })), async (bytes) => {
      const outcome = await loadExport({ deals: Buffer.from(bytes) }).catch((cause: unknown) => cause);
      expect(outcome instanceof ExportError || (outcome instanceof Object && 'content' in outcome)).toBe(
        true,
      );
    }),
    { numRuns: 150 },
  );
});
