import { expect, test } from 'vitest';
import { won } from '../losses/company.builder.ts';
import { lossProperties } from '../reasons/cause-records.ts';
import { cardFacts, form, seenAbsence, shownLoss, shownTask } from './card-facts.builder.ts';
import type { UndoLoss } from './parameters.ts';
import { decideUndo } from './undo-loss.ts';

const undo: UndoLoss = { ...form, seen: seenAbsence, reason: 'They renewed by phone.' };
const entry = { id: form.id, on: '2024-07-01', who: 'Ada Park', did: 'undone', reason: undo.reason };
const mirror = { ...cardFacts().profile.mirror, clr_status: 'lost', clr_lost_on: '2024-03-05' };
const deals = [won('1', '2023-05-03', 80_000)];
const lost = cardFacts({ deals, losses: [shownLoss()], profile: { ...cardFacts().profile, mirror } });

test('keeps the loss as undone, appends to its trace, and empties the mirror', () => {
  const earlier = { ...entry, id: 'earlier', did: 'marked' as const, reason: '' };
  const decision = decideUndo({ ...lost, losses: [shownLoss({ trace: [earlier] })] }, undo);
  expect(decision).toEqual({
    does: 'write',
    on: seenAbsence,
    plan: {
      records: [
        {
          type: 'loss',
          key: 'deal-2',
          properties: {
            clr_status: 'undone',
            clr_revision: '1',
            clr_trace: JSON.stringify([earlier, entry]),
          },
        },
      ],
      links: [],
      mirrors: [{ type: 'company', id: '7', properties: { clr_status: '', clr_lost_on: '' } }],
    },
  });
});

test('the mirror falls back to the absence before', () => {
  const before = shownLoss({ key: 'deal-9', lostOn: '2022-01-01', episode: 2, value: 7_000 });
  const returned = {
    ...before,
    status: 'returned',
    returned: { on: '2022-02-01', value: 1, evidence: 'person' },
  } as const;
  const decision = decideUndo({ ...lost, losses: [shownLoss(), returned] }, undo);
  expect(decision).toMatchObject({
    plan: {
      mirrors: [{ properties: { clr_status: 'returned', clr_lost_on: '2022-01-01', clr_losses: '1' } }],
    },
  });
});

test('takes caller and next step off the company, unless another absence is open', () => {
  const called = {
    ...lost,
    caller: 'Noor Vance',
    company: { ...lost.company, nextStep: 'Noor Vance calls.' },
  };
  expect(decideUndo(called, undo)).toMatchObject({
    plan: { mirrors: [{ properties: { clr_status: '', clr_caller: '', clr_next_step: '' } }] },
  });
  const other = shownLoss({ key: 'deal-9', lostOn: '2024-02-01' });
  const decision = decideUndo({ ...called, losses: [shownLoss(), other] }, undo);
  if (decision.does !== 'write') throw new Error(decision.does);
  expect(decision.plan.mirrors[0]?.properties).not.toHaveProperty('clr_caller');
});

test('closes open tasks of this loss alone, with a note whose markup is harmless', () => {
  const tasks = [
    shownTask(),
    shownTask({ id: '51', status: 'COMPLETED' }),
    shownTask({ id: '52', lossKey: 'deal-9' }),
    // Help that was promised stays promised.
    shownTask({ id: '53', promised: true }),
  ];
  const decision = decideUndo({ ...lost, tasks }, { ...undo, reason: '<i>&' });
  if (decision.does !== 'write') throw new Error(decision.does);
  const changed = decision.plan.mirrors.filter(({ type }) => type === 'task');
  expect(changed).toHaveLength(1);
  expect(changed[0]?.properties).toEqual({
    hs_task_status: 'COMPLETED',
    hs_task_body: '<p><strong>Closed: not lost after all.</strong> Ada Park: &lt;i&gt;&amp;</p><p>Brief</p>',
  });
});

test('says that a call still to come is not needed, and keeps what came of one that was made', () => {
  const statusAfter = (callStatus: string): string | undefined => {
    const decision = decideUndo({ ...lost, losses: [shownLoss({ callStatus })] }, undo);
    return decision.does === 'write'
      ? decision.plan.records[0]?.properties['clr_call_status']
      : decision.does;
  };
  expect(['assigned', 'tried', 'reached', ''].map(statusAfter)).toEqual([
    'not_needed',
    'not_needed',
    undefined,
    undefined,
  ]);
});

test('repeated writes no record again, but the mirror and the tasks that a cut left', () => {
  const done = shownLoss({ status: 'undone', revision: 1, trace: [{ ...entry, did: 'undone' }] });
  const decision = decideUndo({ ...lost, losses: [done], tasks: [shownTask()] }, undo);
  expect(decision).toMatchObject({
    does: 'write',
    plan: { records: [], mirrors: [{ type: 'company' }, { type: 'task', id: '50' }] },
  });
});

test('shows the change where the loss is another than the screen saw, or gone', () => {
  expect(decideUndo({ ...lost, losses: [shownLoss({ revision: 1 })] }, undo).does).toBe('show_change');
  expect(decideUndo({ ...lost, losses: [] }, undo).does).toBe('show_change');
});

test('what does not count cannot be undone', () => {
  const seen = { ...seenAbsence, status: 'dismissed' };
  const decision = decideUndo({ ...lost, losses: [shownLoss({ status: 'dismissed' })] }, { ...undo, seen });
  expect(decision).toMatchObject({ does: 'refuse', code: 'nothing_to_undo' });
});

test('takes the causes of the loss out of every count', () => {
  const cause = {
    ...{ id: '71', key: 'cause-1', lossKey: 'deal-2', linkedToLoss: true, linkedToCompany: true },
    properties: { ...lossProperties(shownLoss()), clr_number: '1', clr_weight: '100', clr_money: '100' },
  };
  const decision = decideUndo({ ...lost, causes: [cause] }, undo);
  expect(decision.does === 'write' && decision.plan.mirrors).toContainEqual({
    ...{ type: 'cause', id: '71', properties: { clr_counts: 'false' } },
  });
});
