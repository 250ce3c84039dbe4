import { describe, expect, it } from 'vitest';
import { Refused } from './hubspot/refused.ts';
import { noAnswer } from './hubspot/trouble-words.ts';
import { type SlowPortalOptions, slowPortal } from './setup/slow-portal.builder.ts';
import { runSetup } from './setup.ts';

function open(options: Partial<SlowPortalOptions> = {}) {
  const portal = slowPortal({ showsAfterMs: 0, ...options });
  return { ...portal, run: (dryRun = false) => runSetup(portal, { dryRun }) };
}

const failing = (write: string, error: Error, times = Infinity) => {
  let left = times;
  return (name: string) => {
    if (!name.startsWith(write) || left === 0) return;
    left -= 1;
    throw error;
  };
};

describe('setup', () => {
  it('makes everything once and nothing the second time', async () => {
    const portal = open();
    const { steps, made } = await portal.run();
    expect(made).toBe(steps.length);
    const before = [...portal.writes];
    expect(new Set(before).size).toBe(before.length);
    expect(await portal.run()).toEqual({ clashes: [], steps: [], notices: [], made: 0 });
    expect(portal.writes).toEqual(before);
    expect(portal.settings()).toMatchObject({ clr_schema_version: '1', clr_unique_task_keys: 'true' });
  });

  it('writes nothing in a dry run', async () => {
    const portal = open();
    const { steps, made } = await portal.run(true);
    expect(steps.length).toBeGreaterThan(0);
    expect(made).toBe(0);
    expect(portal.writes).toEqual([]);
  });

  it('waits for what HubSpot shows late, and makes nothing twice meanwhile', async () => {
    const portal = open({ showsAfterMs: 700 });
    const { notices } = await portal.run();
    expect(notices).toEqual([]);
    expect(new Set(portal.writes).size).toBe(portal.writes.length);
    const last = portal.writes.filter((write) => !write.startsWith('createSegment')).at(-1);
    expect(last).toBe('settings');
    expect(portal.writes.slice(-8).every((write) => write.startsWith('createSegment'))).toBe(true);
  });

  it('gives up on a portal that shows nothing, with a sentence', async () => {
    await expect(open({ showsAfterMs: 60_000 }).run()).rejects.toMatchObject({
      code: 'not_shown_yet',
      who: 'operator',
      retryAfterMs: 60_000,
    });
  });

  it('makes a plain task key where a unique one is refused', async () => {
    const refusal = new Refused(400, {
      category: 'VALIDATION_ERROR',
      message: 'hasUniqueValue is not supported',
    });
    const portal = open({ before: failing('createProperties task clr_key!', refusal) });
    const { notices } = await portal.run();
    expect(portal.writes).toContain('createProperties task clr_key');
    expect(portal.settings()).toMatchObject({ clr_unique_task_keys: 'false' });
    expect(notices).toMatchObject([{ code: 'plain_task_keys' }]);
  });

  it('does not take a missing scope for such a refusal', async () => {
    const refusal = new Refused(403, { message: 'No.', category: 'MISSING_SCOPES' });
    const portal = open({ before: failing('createProperties task', refusal) });
    await expect(portal.run()).rejects.toMatchObject({ code: 'missing_scopes', who: 'administrator' });
  });

  it.each(['createSchema issue', 'createGroup task', 'createProperties company', 'declareLink loss deal'])(
    'goes on when the answer to %s is lost',
    async (write) => {
      const portal = open({ after: failing(write, noAnswer(true, 60_000), 1), showsAfterMs: 100 });
      const { notices } = await portal.run();
      expect(notices).toEqual([]);
      expect(portal.writes.filter((name) => name.startsWith(write))).toHaveLength(1);
    },
  );

  it('says where it stopped, what to do and how to go on', async () => {
    const refusal = new Refused(437, { message: 'Too many object types.' });
    const portal = open({ before: failing('createSchema review', refusal) });
    await expect(portal.run()).rejects.toMatchObject({
      code: 'account_limit',
      who: 'administrator',
      message: expect.stringMatching(/custom object clr_review.*four custom objects.*run setup again/s),
    });
    expect(portal.writes).toContain('createSchema loss');
  });
});
