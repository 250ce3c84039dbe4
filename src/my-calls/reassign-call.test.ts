import { describe, expect, test } from 'vitest';
import { emptyPlan } from '../plan/plan.ts';
import { callTask, reassignFacts } from './call.builder.ts';
import type { ReassignCall } from './parameters.ts';
import { decideReassign, type ReassignFacts } from './reassign-call.ts';

const asked: ReassignCall = {
  portalId: 1,
  taskId: '800',
  id: '0b0f4e0e-6f0a-4c39-9f0e-0d6a3c6f0001',
  who: 'Ada Park',
  to: '502',
  seen: { callerId: '501', revision: 2 },
};
const entry = {
  id: asked.id,
  on: '2024-07-05',
  who: 'Ada Park',
  did: 'noted',
  reason: 'Gave the recovery call of Grace Hale to Ivo Lind.',
} as const;
const toIvo = { type: 'task', id: '800', properties: { hubspot_owner_id: '502', clr_reminded_on: '' } };
const ivoCalls = {
  type: 'company',
  id: '7',
  properties: { clr_caller: 'Ivo Lind', clr_next_step: 'Ivo Lind calls by 3 July 2024.' },
};

/** The loss as a save of this form has left it. */
function given(rest: Partial<ReassignFacts> = {}): ReassignFacts {
  const facts = reassignFacts(rest);
  const loss = facts.loss && { ...facts.loss, caller: 'Ivo Lind', revision: 3, trace: [entry] };
  return { ...facts, loss };
}

test('loss, task and company say who calls now, and the loss who said so', () => {
  expect(decideReassign(reassignFacts(), asked)).toEqual({
    does: 'write',
    plan: {
      records: [
        {
          type: 'loss',
          key: 'deal-7',
          properties: {
            clr_caller: 'Ivo Lind',
            clr_revision: '3',
            clr_trace: JSON.stringify([entry]),
          },
        },
      ],
      links: [],
      mirrors: [toIvo, ivoCalls],
    },
  });
});

test('a call that nobody had is assigned by that', () => {
  const { loss } = reassignFacts();
  const facts = reassignFacts({
    task: callTask({ callerId: null }),
    loss: loss && { ...loss, caller: '', callStatus: '' },
  });
  const decision = decideReassign(facts, { ...asked, seen: { callerId: null, revision: 2 } });
  expect(decision).toMatchObject({
    plan: { records: [{ properties: { clr_call_status: 'assigned', clr_caller: 'Ivo Lind' } }] },
  });
});

test('a company that left again since says who calls about that', () => {
  const { company } = reassignFacts();
  const facts = reassignFacts({ company: company && { ...company, lostOn: '2024-06-28' } });
  expect(decideReassign(facts, asked)).toMatchObject({ plan: { mirrors: [toIvo] } });
});

describe('the same form again', () => {
  test('completes what a cut left undone', () => {
    expect(decideReassign(given(), asked)).toEqual({
      does: 'write',
      plan: { ...emptyPlan, mirrors: [toIvo, ivoCalls] },
    });
  });

  test('writes nothing where all is done', () => {
    const { company } = reassignFacts();
    const facts = given({
      task: callTask({ callerId: '502' }),
      company: company && {
        ...company,
        caller: 'Ivo Lind',
        nextStep: 'Ivo Lind calls by 3 July 2024.',
      },
    });
    expect(decideReassign(facts, asked)).toEqual({ does: 'nothing', remindedOn: null });
  });

  test('shows that another handed it on since', () => {
    const facts = given();
    const loss = facts.loss && { ...facts.loss, caller: 'Grace Hale' };
    expect(decideReassign({ ...facts, loss }, asked)).toEqual({ does: 'show_change' });
  });
});

test.each([
  ['by another owner', { callerId: '503', revision: 2 }],
  ['by another revision', { callerId: '501', revision: 1 }],
])('a colleague’s change is shown, told %s', (_, seen) =>
  expect(decideReassign(reassignFacts(), { ...asked, seen })).toEqual({ does: 'show_change' }),
);

test.each([
  ['no_loss', { loss: null }, '502'],
  ['call_done', { task: callTask({ isCompleted: true }) }, '502'],
  ['not_active', {}, '503'],
  ['has_it', {}, '501'],
])('%s is refused', (code, rest, to) =>
  expect(decideReassign(reassignFacts(rest), { ...asked, to })).toMatchObject({ does: 'refuse', code }),
);
