import { runCli } from '@loss-review/serverless/cli';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { canonical } from '../support/canonical.ts';
import { alder, type CallWorld, fullRecord, openCallWorld } from '../support/call-world.ts';

const berta = '301';
const day = 86_400_000;

let world: CallWorld;
beforeEach(async () => {
  world = await openCallWorld();
  await world.save({ record: fullRecord });
  // HubSpot's search shows the record by now.
  await world.clock.sleep(60_000);
});
afterEach(() => world.close());

async function run(...words: readonly string[]) {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await runCli(['erase', ...words], {
    environment: { HUBSPOT_ACCESS_TOKEN: 'pat-local' },
    terminal: { out: (text) => out.push(text), err: (text) => err.push(text), watched: false },
    clock: world.clock,
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

const held = () => canonical(world.portal.snapshot());
const notes = async () => (await world.loss(alder.lossKey, ['clr_call_notes']))?.['clr_call_notes'];

describe('loss-review erase --contact', () => {
  test('shows in a dry run where words stand and how to erase them, and writes nothing', async () => {
    const before = held();
    const { code, out } = await run('--contact', berta, '--dry-run');
    expect(code).toBe(0);
    expect(held()).toEqual(before);
    expect(out).toContain('Would be erased');
    expect(out).toContain(`Contact ${berta}: Berta Both.`);
    expect(out).toContain('Losses with words of this contact: 1;');
    expect(out).toContain(`Nothing was written. To erase: npx loss-review erase --contact ${berta}`);
    // The table names properties and never repeats the words.
    expect(out).not.toContain('two weeks');
  });

  test('erases them, and finds nothing the second time', async () => {
    const { code, out } = await run('--contact', berta);
    expect(code).toBe(0);
    expect(out).not.toContain('Nothing was written');
    expect(await notes()).toBe('');
    const again = await run('--contact', berta);
    expect(again.code).toBe(0);
    expect(again.out).toContain('records with something to erase: 0.');
  });

  test('answers in JSON whose words they were', async () => {
    const { code, out } = await run('--contact', berta, '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      ...{ command: 'erase', dryRun: false, contactId: berta, name: 'Berta Both', losses: 1, refused: [] },
    });
  });

  test('says of a contact whom HubSpot does not hold that names were not searched for', async () => {
    const { code, out } = await run('--contact', '399');
    expect(code).toBe(0);
    expect(out).toContain('HubSpot holds no contact 399.');
    expect(await notes()).toBe(fullRecord.notes);
  });
});

describe('loss-review erase --old', () => {
  test('says so where no words have grown old', async () => {
    const before = held();
    const { code, out } = await run('--old');
    expect(code).toBe(0);
    // It is 1 July 2024, and words are kept for 24 months.
    expect(out).toBe('No words are held about losses before 2022-07-01: there is nothing to erase.');
    expect(held()).toEqual(before);
  });

  test('shows in a dry run what has grown old, then erases it once', async () => {
    await world.clock.sleep(720 * day);
    const before = held();
    const shown = await run('--old', '--dry-run');
    expect(held()).toEqual(before);
    expect([shown.code, shown.out]).toEqual([0, expect.stringContaining('Would be erased')]);
    expect(shown.out).toContain('Nothing was written. To erase: npx loss-review erase --old');
    expect((await run('--old')).code).toBe(0);
    expect(await notes()).toBe('');
    await world.clock.sleep(60_000);
    expect((await run('--old')).out).toContain('there is nothing to erase');
  });

  test('answers in JSON before which day, with every text', async () => {
    await world.clock.sleep(720 * day);
    const { out } = await run('--old', '--json');
    expect(JSON.parse(out)).toMatchObject({
      ...{ command: 'erase', dryRun: false, before: '2024-06-21', refused: [] },
      texts: expect.arrayContaining([expect.objectContaining({ type: 'loss' })]),
    });
  });
});

test.each([[[]], [['--contact', berta, '--old']], [['--contact', 'Berta']]])(
  'loss-review erase asks whose words where it is told %j',
  async (words) => {
    const before = held();
    const { code, out, err } = await run(...words);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/--contact/);
    expect(held()).toEqual(before);
  },
);
