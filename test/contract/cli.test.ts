import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCli } from '@loss-review/serverless/cli';
import { openSetupPortal, type SetupPortal } from '../support/setup-portal.ts';

let at: SetupPortal;
beforeEach(() => {
  at = openSetupPortal();
});
afterEach(() => at.close());

async function run(...args: readonly string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runCli(args, {
    environment: { HUBSPOT_ACCESS_TOKEN: 'pat-local' },
    terminal: { out: (text) => out.push(text), err: (text) => err.push(text), watched: false },
    clock: at.portal.clock,
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

describe('loss-review setup', () => {
  it('shows a table in a dry run and writes nothing', async () => {
    const { code, out } = await run('setup', '--dry-run');
    expect(code).toBe(0);
    expect(out).toMatch(/custom object.*clr_loss/);
    expect(out).toMatch(/property.*company.*clr_status/);
    expect(out).toContain('Nothing was written');
    expect(at.writes()).toBe(0);
  });

  it('answers with one JSON object, its progress apart from it', async () => {
    const { code, out, err } = await run('setup', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ command: 'setup', dryRun: false, clashes: [] });
    expect(err).toMatch(/Setup: \d+ of \d+/);
  });

  it('says that there is nothing to make the second time', async () => {
    await run('setup');
    expect((await run('setup')).out).toContain('nothing to make');
  });

  it('ends with 1 on a clash and says who can clear it', async () => {
    const title = { name: 'title', label: 'Title', type: 'string', fieldType: 'text' };
    await at.ask('POST', '/crm-object-schemas/2026-09/schemas', {
      name: 'clr_cause',
      labels: { singular: 'Cause', plural: 'Causes' },
      primaryDisplayProperty: 'title',
      requiredProperties: [],
      properties: [title],
      associatedObjects: [],
    });
    const { code, out } = await run('setup');
    expect(code).toBe(1);
    expect(out).toMatch(/“clr_cause”.*\(administrator\)/);
  });
});

describe('loss-review sweep, numbers and assign', () => {
  it('ask for setup first, in one sentence', async () => {
    for (const command of ['sweep', 'numbers', 'assign', 'close', 'repair']) {
      const { code, out, err } = await run(command);
      expect([code, out]).toEqual([1, '']);
      expect(err).toMatch(/setup/);
    }
  });

  it('write nothing in a dry run', async () => {
    await run('setup');
    const writes = at.writes();
    expect((await run('sweep', '--dry-run', '--month', '2026-08')).code).toBe(0);
    expect((await run('numbers', '--dry-run', '--month', '2026-08')).code).toBe(0);
    expect(at.writes()).toBe(writes);
  });

  it('answer for the month asked for', async () => {
    await run('setup');
    const swept = await run('sweep', '--month', '2026-08', '--json');
    expect(JSON.parse(swept.out)).toMatchObject({ command: 'sweep', month: '2026-08', refused: [] });
    const counted = await run('numbers', '--month', '2026-08', '--json');
    expect(JSON.parse(counted.out)).toMatchObject({
      command: 'numbers',
      month: '2026-08',
      openingCustomers: 0,
      grr: null,
    });
    expect((await run('numbers', '--month', '2026-08')).out).toContain('customers at the opening');
  });

  it('assign the calls of a month that was swept', async () => {
    await run('setup');
    const early = await run('assign', '--month', '2026-09');
    expect([early.code, early.out]).toEqual([1, '']);
    expect(early.err).toContain('Nobody has looked for the losses of September 2026 yet.');
    await run('sweep', '--month', '2026-09');
    const writes = at.writes();
    const shown = await run('assign', '--dry-run', '--month', '2026-09');
    expect([shown.code, at.writes()]).toEqual([0, writes]);
    expect(shown.out).toContain('Nothing was written');
    const assigned = await run('assign', '--month', '2026-09', '--json');
    expect(JSON.parse(assigned.out)).toMatchObject({
      command: 'assign',
      month: '2026-09',
      tasks: { executives: 0, owners: 0 },
      warnings: [
        'Nobody active is in the team “Executives”. Name another team or people in the settings.',
        'Nobody is set as an executive, so every call goes to the owner of the company.',
      ],
    });
    expect((await run('assign', '--month', '2026-09')).out).toContain(
      '0 by executives, 0 by owners for 2026-09',
    );
  });

  it('are looked over by repair, which writes only when told to', async () => {
    await run('setup');
    await run('sweep', '--month', '2026-09');
    await at.ask('POST', '/crm/objects/2026-09/companies', {
      properties: { name: 'Fern', clr_status: 'lost', clr_caller: 'Ada Byron' },
    });
    await at.portal.clock.sleep(120_000);
    const writes = at.writes();
    const looked = await run('repair');
    expect([looked.code, at.writes()]).toEqual([0, writes]);
    expect(looked.out).toMatch(/company \d+ Fern +│ clr_status +│ lost +│ \(empty\)/);
    expect(looked.out).toMatch(/looked at: 1; differs: 2; for people to look at: 0\./);
    expect(looked.out).toContain('Nothing was written. To mend: npx loss-review repair --write');
    const mended = await run('repair', '--write', '--json');
    expect(JSON.parse(mended.out)).toMatchObject({
      command: 'repair',
      dryRun: false,
      differences: [{ what: 'clr_status' }, { what: 'clr_caller' }],
      forPeople: [],
      written: 1,
      refused: [],
    });
    await at.portal.clock.sleep(120_000);
    expect((await run('repair', '--write')).out).toContain('differed: 0');
    expect(at.writes()).toBe(writes + 1);
  });

  it('never show the access token', async () => {
    at.portal.faults.plant({ request: 1, fault: { kind: 'cut' } });
    const { out, err } = await run('setup', '--json');
    expect(out + err).not.toContain('pat-local');
  });
});
