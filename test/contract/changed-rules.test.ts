import { settingsKey } from '@loss-review/domain/schema/settings-key';
import { runCli } from '@loss-review/serverless/cli';
import { runSweep, type SweepAnswer, type SweepRequest } from '@loss-review/serverless/sweep';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AnswerPortal } from '../answer-table/open-answer-portal.ts';
import { changeSettings, nameThem, openSweptPortal, statuses, unnamed } from '../support/changed-rules.ts';

const allLost = ['lost', 'lost', 'lost'];
let answers: AnswerPortal;

beforeEach(async () => {
  answers = await openSweptPortal();
});
afterEach(() => answers.close());

const sweep = (request: Partial<SweepRequest> = {}): Promise<SweepAnswer> =>
  runSweep(answers.open(), { full: false, dryRun: false, batch: 1000, ...request });

async function cli(...args: readonly string[]) {
  const out: string[] = [];
  const terminal = { out: (text: string) => out.push(text), err: () => undefined, watched: false };
  const environment = { HUBSPOT_ACCESS_TOKEN: 'pat-local' };
  const code = await runCli(args, { environment, terminal, clock: answers.clock });
  return { code, out: out.join('\n') };
}

describe('a sweep by changed rules', () => {
  it('writes nothing before they are accepted, and then marks what it showed', async () => {
    const code = await nameThem(answers);
    const before = answers.portal.snapshot();
    await expect(sweep()).rejects.toMatchObject({ name: 'Trouble', code: 'rules_changed', who: 'operator' });
    await expect(sweep({ acceptRules: '00000000' })).rejects.toMatchObject({ code: 'rules_changed' });
    const planned: string[] = [];
    const shown = await sweep({
      dryRun: true,
      onPlan: ({ records }) => planned.push(...records.map(({ key }) => key)),
    });
    expect(answers.portal.snapshot()).toEqual(before);
    expect(shown.changedRules?.code).toBe(code);
    expect(planned).toEqual(expect.arrayContaining(unnamed.map((id) => `prop-${id}-2024-07-01`)));
    expect(planned.filter((key) => key.startsWith('prop-'))).toHaveLength(3);

    const swept = await sweep({ acceptRules: code });
    expect(swept.changedRules).toBeNull();
    expect(await statuses(answers)).toEqual(allLost);
    // By the same rules nothing is asked again.
    expect((await sweep({ full: true })).written).toBe(0);
  });

  it('goes on by itself when only quota and meeting day changed', async () => {
    expect(await changeSettings(answers, { callsPerExecutive: 7, meetingWorkingDay: 5 })).toBe('');
    expect((await sweep()).done).toBe(true);
  });

  it('is not accepted for rules that changed again since the list was shown', async () => {
    const seen = await nameThem(answers);
    await changeSettings(answers, { downgradePercent: 1 });
    await expect(sweep({ acceptRules: seen })).rejects.toMatchObject({ code: 'rules_changed' });
  });

  it('walks every company, and still does after a cut', async () => {
    const code = await nameThem(answers);
    const hubspot = answers.open();
    const cut = await runSweep(hubspot, {
      full: false,
      dryRun: false,
      batch: 6,
      deadlineAt: hubspot.clock.now(),
      acceptRules: code,
    });
    expect(cut.done).toBe(false);
    const [kept] = await hubspot.crm.readByKey('review', [settingsKey], ['clr_watermark']);
    expect(kept?.properties['clr_watermark'] ?? '').toBe('');
    // The place is lost with the process; whoever sweeps next needs no code, and looks at all.
    const next = await sweep();
    expect(next.candidates).toBeGreaterThan(50);
    expect(await statuses(answers)).toEqual(allLost);
  });

  it('begins anew where another window had come to a place by the rules before', async () => {
    const hubspot = answers.open();
    const from = await runSweep(hubspot, {
      full: true,
      dryRun: false,
      batch: 60,
      deadlineAt: hubspot.clock.now(),
    });
    if (from.done) throw new Error('The sweep was to stop half-way.');
    const code = await nameThem(answers);
    await expect(sweep({ cursor: from.cursor })).rejects.toMatchObject({ code: 'rules_changed' });
    await sweep({ cursor: from.cursor, acceptRules: code });
    expect(await statuses(answers)).toEqual(allLost);
  });
});

describe('loss-review sweep by changed rules', () => {
  it('shows the list, ends with 1, and says how to accept it', async () => {
    const code = await nameThem(answers);
    const before = answers.portal.snapshot();
    const asked = await cli('sweep');
    expect(answers.portal.snapshot()).toEqual(before);
    expect(asked.code).toBe(1);
    expect(asked.out).toContain('prop-144-2024-07-01');
    expect(asked.out).toContain('the company property that says a customer left');
    expect(asked.out).toContain(`npx loss-review sweep --accept-rules ${code}`);
    expect(JSON.parse((await cli('sweep', '--json')).out)).toMatchObject({
      dryRun: true,
      changedRules: { code },
      error: { code: 'rules_changed', who: 'operator' },
    });
    expect((await cli('sweep', '--dry-run')).code).toBe(0);
    expect((await cli('sweep', '--accept-rules', code)).code).toBe(0);
    expect(await statuses(answers)).toEqual(allLost);
    expect((await cli('sweep')).code).toBe(0);
  });
});
