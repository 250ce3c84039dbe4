import { describe, expect, it } from 'vitest';
import type { Crm } from '../hubspot/crm.ts';
import { SweepCursor } from '../sweep/cursor.ts';
import { type UnfinishedRun, unfinishedRun } from './unfinished-run.ts';

const begun = Date.UTC(2024, 11, 1, 8);
const hour = 60 * 60_000;
const cursor = (full: boolean): SweepCursor => ({
  startedAt: new Date(begun).toISOString(),
  source: full ? 'all companies' : 'changed deals',
  afterId: '900',
  batch: 1_000,
  done: 3_000,
  full,
  rules: '0a1b2c3d',
});

const anyOf = (): boolean => true;

/** The settings record alone, shared by every command that opens it. */
function settingsRecord(progress = '') {
  let held = progress;
  let writes = 0;
  const crm: Pick<Crm, 'readByKey' | 'apply'> = {
    readByKey: async () => [{ id: '1', createdAt: '', updatedAt: '', properties: { clr_progress: held } }],
    apply: async ({ records }) => {
      held = records[0]?.properties['clr_progress'] ?? held;
      writes += 1;
      return { written: 1, refused: [] };
    },
  };
  return {
    open: (): UnfinishedRun<SweepCursor> => unfinishedRun(crm, 'settings', SweepCursor),
    writes: () => writes,
  };
}

describe('a sweep that was stopped', () => {
  it('is found by the next command, on any machine', async () => {
    const record = settingsRecord();
    const first = record.open();
    await first.find(begun, anyOf);
    await first.keep(cursor(false));
    expect(await record.open().find(begun + hour, anyOf)).toEqual(cursor(false));
  });

  it('is begun anew after a day', async () => {
    const record = settingsRecord(JSON.stringify(cursor(true)));
    expect(await record.open().find(begun + 25 * hour, anyOf)).toBeUndefined();
  });

  it('is begun anew where it does not fit what is asked for now', async () => {
    const record = settingsRecord(JSON.stringify(cursor(false)));
    expect(await record.open().find(begun + hour, ({ full }) => full)).toBeUndefined();
  });

  it.each(['', '{', '{"afterId":"x"}'])(
    'is begun anew where the place is not known: %j',
    async (progress) => {
      expect(await settingsRecord(progress).open().find(begun, anyOf)).toBeUndefined();
    },
  );

  it('leaves nothing behind when it is done, and writes nothing where nothing was kept', async () => {
    const record = settingsRecord(JSON.stringify(cursor(false)));
    const first = record.open();
    await first.find(begun, anyOf);
    await first.clear();
    expect(await record.open().find(begun, anyOf)).toBeUndefined();
    const second = record.open();
    await second.find(begun, anyOf);
    await second.clear();
    expect(record.writes()).toBe(1);
  });
});

it('keeps nothing where the record that would hold it is not there', async () => {
  const writes: unknown[] = [];
  const run = unfinishedRun(
    {
      readByKey: async () => [],
      apply: async (plan) => {
        writes.push(plan);
        return { written: 1, refused: [] };
      },
    },
    '2024-11',
    SweepCursor,
  );
  await run.find(begun, anyOf);
  await run.keep(cursor(true));
  await run.clear();
  expect(writes).toEqual([]);
});
