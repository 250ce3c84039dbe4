import { describe, expect, test } from 'vitest';
import { decideSave, type SaveFacts } from './decide-save.ts';
import { heldIssue } from './issue.builder.ts';
import type { SaveIssue } from './parameters.ts';

const formId = '7d9c1f7a-0000-4000-8000-000000000001';
const by = { id: formId, who: 'Ada Park', today: '2024-07-10', month: '2024-06' };

function facts(rest: Partial<SaveFacts> = {}): SaveFacts {
  return {
    ...{ by, timeZone: 'Europe/Berlin', ownerNames: new Map([['501', 'Ada Byron']]) },
    ...{ activeIds: new Set(['501']), issue: heldIssue(), task: null, opens: heldIssue(), missing: [] },
    ...rest,
  };
}

function asked(rest: Partial<SaveIssue> = {}): SaveIssue {
  return {
    ...{ portalId: 1, month: '2024-06', id: formId, who: 'Ada Park', issue: 'issue-1', seen: 1, reasons: [] },
    ...{ name: 'Nobody answers', ownerId: null, decision: null, action: '', dueOn: null, resolved: null },
    ...rest,
  };
}

/** What the record of the issue is given; null where nothing is written. */
function written(from: Partial<SaveFacts>, form: Partial<SaveIssue>) {
  const decided = decideSave(facts(from), asked(form));
  if (decided.does !== 'write') throw new Error(JSON.stringify(decided));
  return decided.plan.records.find(({ type }) => type === 'issue')?.properties ?? null;
}

const fix = { evidence: 'Staffed.', fixedOn: '2024-07-09' };

test.each([
  ['an owner who is gone', { ownerId: '9' }, 'not_active'],
  ['a decision of nobody', { decision: 'stop', dueOn: '2024-07-31' }, 'not_owned'],
  ['a decision without a day', { decision: 'stop', ownerId: '501' }, 'not_owned'],
  ['a day that has passed', { ownerId: '501', dueOn: '2024-07-09' }, 'day_passed'],
  ['a fix without evidence', { resolved: { ...fix, evidence: '' } }, 'no_evidence'],
  ['a fix to come', { resolved: { ...fix, fixedOn: '2024-07-11' } }, 'future_fix'],
  ['a text that HubSpot’s history cannot hold', { action: 'x'.repeat(5_001) }, 'too_long'],
  ['what nobody knows', { reasons: ['unknown.unknown'] }, 'unknown_reason'],
] as const)('%s is refused', (_, form, code) => {
  expect(
    decideSave(facts(), asked({ ...form, reasons: 'reasons' in form ? [...form.reasons] : [] })),
  ).toMatchObject({
    does: 'refuse',
    code,
  });
});

describe('an issue', () => {
  test('is resolved by evidence, and reopened without losing it', () => {
    expect(written({}, { resolved: fix })).toMatchObject({
      clr_status: 'resolved',
      clr_evidence: 'Staffed.',
      clr_fixed_on: '2024-07-09',
      clr_revision: '2',
    });
    const issue = heldIssue({ status: 'resolved', ...fix });
    expect(written({ issue }, {})).toMatchObject({ clr_status: 'open', clr_evidence: 'Staffed.' });
  });

  test('that was seen again stays so under the same fix, and begins anew under another', () => {
    const issue = heldIssue({ status: 'seen_again', ...fix });
    expect(written({ issue }, { resolved: fix })).toMatchObject({ clr_status: 'seen_again' });
    expect(written({ issue }, { resolved: { ...fix, fixedOn: '2024-07-10' } })).toMatchObject({
      clr_status: 'resolved',
    });
  });

  test('that recurred stays open until there is a newer fix', () => {
    const issue = heldIssue({ status: 'recurred', ...fix });
    expect(written({ issue }, {})).toMatchObject({ clr_status: 'recurred' });
    expect(decideSave(facts({ issue }), asked({ resolved: fix }))).toMatchObject({ code: 'same_fix' });
  });

  test('keeps what was decided in the month’s history', () => {
    const form = { ownerId: '501', decision: 'change', action: 'Staff it.', dueOn: '2024-07-31' } as const;
    const history: unknown = JSON.parse(written({}, form)?.['clr_history'] ?? '');
    expect(history).toMatchObject([
      { month: '2024-06', decision: 'change', ownerName: 'Ada Byron', dueOn: '2024-07-31', late: false },
    ]);
  });

  test('changed by a colleague is shown, merged or gone is told, and saved before is only completed', () => {
    expect(decideSave(facts(), asked({ seen: 0 }))).toEqual({ does: 'show_change' });
    expect(decideSave(facts({ issue: null }), asked())).toMatchObject({ code: 'no_issue' });
    expect(decideSave(facts({ issue: heldIssue({ status: 'merged' }) }), asked())).toMatchObject({
      code: 'no_issue',
    });
    const saved = { id: formId, on: '2024-07-10', who: 'Ada Park', did: 'noted', reason: '' } as const;
    const issue = heldIssue({ trace: [saved], ownerId: '501', dueOn: '2024-07-31', revision: 2 });
    const decided = decideSave(facts({ issue }), asked({ ownerId: '501', dueOn: '2024-07-31' }));
    expect(decided).toMatchObject({ plan: { records: [{ type: 'task', key: 'issue-1-due' }] } });
  });
});
