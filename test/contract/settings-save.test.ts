import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Settings } from '@loss-review/domain/settings/settings';
import { main } from '@loss-review/serverless/functions/save-settings';
import { openSettingsPortal, type SettingsPortal } from '../support/settings-portal.ts';

let at: SettingsPortal;
let before: Settings;
beforeEach(async () => {
  at = openSettingsPortal();
  await at.setUp();
  before = await at.kept();
});
afterEach(() => at.close());

const writes = (): number => at.portal.log.counts().write;

describe('saving settings', () => {
  it('keeps them in one write, and opening shows them again', async () => {
    const draft = {
      ...before,
      downgradePercent: 12.5,
      lossProperty: { name: 'account_state', values: ['left'] },
      executives: { team: null, owners: ['202', '201'] },
      callsTotal: 40,
    };
    const so = writes();
    expect(await at.save(before, draft)).toEqual({ outcome: 'saved', settings: draft });
    expect(writes()).toBe(so + 1);
    expect((await at.open()).form?.settings).toEqual(draft);
  });

  it('leaves everything else on the record as it was, and nothing for setup to do', async () => {
    await at.save(before, { ...before, callsPerExecutive: 3 });
    expect((await at.open()).check.map(({ state }) => state)).toEqual(['good', 'good', 'good']);
  });

  it('writes nothing where nothing was changed, in whatever order people are named', async () => {
    const named = { ...before, executives: { team: null, owners: ['201', '202'] } };
    await at.save(before, named);
    const so = writes();
    const reordered = { ...named, executives: { team: null, owners: ['202', '201'] } };
    expect(await at.save(named, reordered)).toMatchObject({ outcome: 'saved' });
    expect(writes()).toBe(so);
  });

  it('answers a repeated click as the first one', async () => {
    const draft = { ...before, repeatCallDays: 30 };
    const first = await at.save(before, draft);
    const so = writes();
    expect(await at.save(before, draft)).toEqual(first);
    expect(writes()).toBe(so);
  });

  it('refuses as one what the portal does not have, and writes nothing', async () => {
    const so = writes();
    const draft = {
      ...before,
      renewalPipelines: ['closed-down'],
      recoveryTeam: { team: 'Nobody', owners: ['204'] },
      callsPerExecutive: 26,
    };
    const answer = await at.save(before, draft);
    expect(answer).toMatchObject({ outcome: 'refused' });
    const fields = answer.outcome === 'refused' ? answer.problems.map(({ field }) => field) : [];
    expect(fields).toEqual(['renewalPipelines', 'callsPerExecutive', 'recoveryTeam', 'recoveryOwners']);
    expect(writes()).toBe(so);
    expect(await at.kept()).toEqual(before);
  });

  it('shows a colleague’s change instead of overwriting it', async () => {
    const theirs = { ...before, meetingWorkingDay: 5 };
    await at.save(before, theirs);
    const so = writes();
    const mine = { ...before, callsPerExecutive: 4 };
    expect(await at.save(before, mine)).toEqual({ outcome: 'changed', settings: theirs });
    expect(writes()).toBe(so);
    expect(await at.kept()).toEqual(theirs);
    expect(await at.save(theirs, { ...mine, meetingWorkingDay: 5 })).toMatchObject({ outcome: 'saved' });
    expect(await at.kept()).toMatchObject({ meetingWorkingDay: 5, callsPerExecutive: 4 });
  });

  it('says what to do where the settings can no longer be read', async () => {
    const [record] = await readRecord();
    await patchSettings(record ?? '', '{"version":9}');
    await expect(at.save(before, { ...before, callsTotal: 9 })).rejects.toMatchObject({
      code: 'not_set_up',
      who: 'operator',
    });
    expect((await at.open()).check).toContainEqual(
      expect.objectContaining({ about: 'setup', state: 'act', who: 'operator' }),
    );
  });

  it('may be repeated when the answer to the write is lost', async () => {
    at.portal.faults.plant({ path: /batch\/upsert/, fault: { kind: 'reset' }, when: 'after' });
    const draft = { ...before, callsTotal: 12 };
    expect(await at.save(before, draft)).toMatchObject({ outcome: 'saved' });
    expect(await at.kept()).toEqual(draft);
  });
});

describe('the function', () => {
  it.each([
    ['nothing', {}],
    ['settings with a field of its own', { portalId: 1, before: {}, draft: { more: true } }],
    ['a portal that is no number', { portalId: '1' }],
  ])('refuses %s before it asks HubSpot anything', async (_, parameters) => {
    const so = at.portal.log.counts();
    expect(await main({ parameters })).toMatchObject({ ok: false, code: 'bad_request', who: 'user' });
    expect(at.portal.log.counts()).toEqual(so);
  });
});

const headers = { authorization: 'Bearer pat-local', 'content-type': 'application/json' };
const type = 'https://api.hubapi.com/crm/objects/2026-09/p24680135_clr_review';

async function readRecord(): Promise<readonly string[]> {
  const answer = await at.portal.fetch(new Request(type, { headers }));
  return [...(await answer.text()).matchAll(/"id":"(\d+)"/g)].map(([, id = '']) => id);
}

async function patchSettings(id: string, text: string): Promise<void> {
  const body = JSON.stringify({ properties: { clr_settings: text } });
  await at.portal.fetch(new Request(`${type}/${id}`, { method: 'PATCH', headers, body }));
}
