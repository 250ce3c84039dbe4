import { importLosses, type ImportParameters } from '@loss-review/domain/import/import-slice';
import { importSlice } from '@loss-review/serverless/import/import-slice';
import { readPasted } from '@loss-review/serverless/import/read-pasted';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ImportWorld, openImportWorld } from '../support/import-world.ts';

let world: ImportWorld;
beforeEach(async () => {
  world = await openImportWorld();
});
afterEach(() => world.close());

const portalId = 24680135;

/** Tab separated, as spreadsheets paste. */
const pasted = (...rows: readonly string[][]) =>
  [['company_name', 'lost_on', 'value', 'cause_1', 'cause_1_category'], ...rows]
    .map((cells) => cells.join('\t'))
    .join('\r\n');

const read = (text: string) => readPasted(world.hubspot(), { portalId, text });

async function run(asked: Omit<ImportParameters, 'portalId' | 'who'>, seconds = 6) {
  const ports = world.hubspot();
  const deadlineAt = world.clock.now() + seconds * 1_000;
  return importSlice({ ...ports, deadlineAt }, { portalId, who: 'Ada Park', ...asked });
}

describe(importLosses, () => {
  it('shows, then writes what was shown, once', async () => {
    const { rows, missing, currency } = await read(
      pasted(['alder', '2024-06-08', '', 'fees', ''], ['Dogwood', '2023-03-01', '99.5', 'Zu teuer', 'price']),
    );
    expect(currency).toBe('EUR');
    expect(missing.reasons).toEqual([{ value: 'price.zu_teuer', label: 'Price and terms: Zu teuer' }]);
    const asked = { rows, add: missing };
    const { write } = world.portal.log.counts();
    const shown = await run({ ...asked, dryRun: true });
    expect(shown.rows.map(({ line, outcome }) => [line, outcome])).toEqual([
      [2, 'joined'],
      [3, 'made'],
    ]);
    expect(world.portal.log.counts().write).toBe(write);
    expect(await run({ ...asked, dryRun: false })).toMatchObject({
      done: true,
      refused: [],
      rows: shown.rows,
    });
    expect(await world.loss('import-104-2023-03-01', ['clr_value', 'clr_root_reasons'])).toEqual({
      clr_value: '99.5',
      clr_root_reasons: 'price.zu_teuer',
    });
    expect(await run({ ...asked, dryRun: false })).toMatchObject({ done: true, written: 0 });
  });

  it('goes on from where a slice ended, and from nowhere else', async () => {
    const { rows, missing } = await read(
      pasted(['Alder', '2024-06-08', '', '', ''], ['Dogwood', '2023-03-01', '9', '', '']),
    );
    const asked = { rows, add: missing, dryRun: false };
    await expect(run({ ...asked, cursor: '{}' })).rejects.toMatchObject({ code: 'bad_cursor' });
    const cursor = JSON.stringify({
      ...{
        startedAt: '2024-07-01T06:00:00.000Z',
        file: '0000000000000000',
        afterId: '101',
        batch: 1,
        done: 1,
      },
    });
    await expect(run({ ...asked, cursor })).rejects.toMatchObject({ code: 'bad_cursor' });
  });

  it('takes 500 rows and no more', async () => {
    const many = Array.from({ length: 501 }, (_, n) => [`Company ${n}`, '2024-01-01', '', '', '']);
    await expect(read(pasted(...many))).rejects.toMatchObject({ code: 'too_many_rows' });
    expect((await read(pasted(...many.slice(1)))).rows).toHaveLength(500);
  });

  it('lists companies of one name as ambiguous', async () => {
    await world.write({ mirrors: [{ type: 'company', id: '103', properties: { name: 'ALDER' } }] });
    await world.clock.sleep(60_000);
    const { rows } = await read(pasted(['Alder', '2024-06-08', '', '', '']));
    expect(rows[0]?.companyIds).toEqual(['101', '103']);
  });
});
