import type { ExportTable } from '@loss-review/domain/export/parameters';
import { runCli } from '@loss-review/serverless/cli';
import { runExportMonth } from '@loss-review/serverless/export/export-month';
import { runNumbers } from '@loss-review/serverless/numbers';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Papa from 'papaparse';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { twins } from '../support/card-content.ts';
import { type CallWorld, openCallWorld } from '../support/call-world.ts';

const month = '2024-06';
let world: CallWorld;
beforeAll(async () => {
  world = await openCallWorld({ withTwins: true });
  await world.save();
  await world.clock.sleep(60_000);
});
afterAll(() => world.close());

type Rows = readonly Readonly<Record<string, string>>[];

/** A whole table, slice after slice, read back as a spreadsheet would. */
async function table(what: ExportTable, deadlineAt?: number): Promise<Rows> {
  let [text, cursor]: [string, string | null] = ['', null];
  do {
    const ports = { ...world.hubspot(), ...(deadlineAt === undefined ? {} : { deadlineAt }) };
    const slice = await runExportMonth(ports, { month, what, ...(cursor === null ? {} : { cursor }) });
    text += slice.text;
    cursor = slice.cursor;
  } while (cursor !== null);
  return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
}

/** Hundredths, by whole numbers only. */
const cents = (rows: Rows, column: string): number =>
  rows.reduce((sum, row) => sum + Number((row[column] ?? '').replace('.', '')), 0);

test('the tables come to the month’s numbers, to the cent', async () => {
  const counted = await runNumbers(world.hubspot(), { month, dryRun: true, batch: 100 });
  if (!counted.done) throw new Error('The count has no end.');
  const { losses, revenueLost } = counted.numbers;
  const churned = (await table('losses')).filter((row) => row['Kind of loss']?.startsWith('Churned'));
  // Alder's 1,100.50 and 180 twins of 1,100 each, by hand.
  expect(churned).toHaveLength(1 + twins.lost.length);
  expect(losses.churned).toBe(churned.length);
  expect(cents(churned, 'Value lost')).toBe(110_050 + 180 * 110_000);
  expect(revenueLost).toBe('199100.50');
  const causes = await table('causes');
  expect(cents(causes, 'Money')).toBe(cents(churned, 'Value lost'));
  expect(cents(causes, 'Share of the loss')).toBe(churned.length * 100);
  expect(causes.filter((row) => row['Company name'] === 'Alder').map((row) => row['Money'])).toEqual([
    '737.34',
    '363.16',
  ]);
});

test('slices that end early give the same rows, each once', async () => {
  const whole = await table('losses');
  expect(await table('losses', 0)).toEqual(whole);
  expect(new Set(whole.map((row) => row['Company ID'])).size).toBe(whole.length);
});

test('a call stands with its caller, and an empty table with the names of its columns', async () => {
  const calls = await table('calls');
  expect(calls).toHaveLength(1 + twins.lost.length);
  expect(calls.find((row) => row['Company name'] === 'Alder')).toMatchObject({
    'Recovery call': 'Reached: what was learned is recorded',
    'Task completed': 'Yes',
  });
  const { text, rows, cursor } = await runExportMonth(world.hubspot(), { month, what: 'issues' });
  expect([text.split(',')[0], rows, cursor]).toEqual(['Loss issue', 0, null]);
  expect(JSON.stringify(calls)).not.toContain('We waited for two weeks.');
});

test('the command line writes the four tables as files', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'loss-review-'));
  const [out, err]: [string[], string[]] = [[], []];
  const run = (to: string) =>
    runCli(['export', '--month', month, '--out', to, '--json'], {
      environment: { HUBSPOT_ACCESS_TOKEN: 'pat-local' },
      terminal: { out: (text) => out.push(text), err: (text) => err.push(text), watched: false },
      clock: world.clock,
    });
  try {
    expect(await run(path.join(folder, 'june'))).toBe(0);
    expect((await readdir(path.join(folder, 'june'))).sort()).toEqual(
      ['calls', 'causes', 'issues', 'losses'].map((what) => `2024-06-${what}.csv`),
    );
    const text = await readFile(path.join(folder, 'june/2024-06-losses.csv'), 'utf8');
    expect(text.charCodeAt(0)).toBe(0xfeff);
    const { data } = Papa.parse(text, { header: true, skipEmptyLines: true });
    expect(data).toEqual(await table('losses'));
    // A file stands where the folder would be.
    expect(await run(path.join(folder, 'june/2024-06-losses.csv'))).toBe(2);
  } finally {
    await rm(folder, { recursive: true });
  }
});
