import { describe, expect, test } from 'vitest';
import { calledCompany, calledLoss, contact, heldCall } from './call.builder.ts';
import type { HeldCall } from './facts.ts';
import { type CallToPlan, planTasks } from './plan-tasks.ts';

const words = { month: '2024-06', timeZone: 'Europe/Berlin', currency: 'EUR', reasons: [] };
const mirrored = calledCompany({ caller: 'Grace Harper', nextStep: 'Grace Harper calls by 2 July 2024.' });
const told = {
  callStatus: 'assigned',
  caller: 'Grace Harper',
  callSeat: 'score',
  callDueOn: '2024-07-02',
} as const;

function toPlan(call: HeldCall | null, rest: Partial<CallToPlan> = {}): CallToPlan {
  return {
    loss: calledLoss({ call, ...(call ? told : {}) }),
    company: calledCompany(),
    role: 'executive',
    seat: 'score',
    callerId: '502',
    callerName: 'Grace Harper',
    callerManagedAccount: false,
    reassigned: false,
    listenOnly: false,
    dueOn: '2024-07-02',
    contact: contact({ id: '31' }),
    tickets: [],
    ...rest,
  };
}

describe('a call that has no task', () => {
  test('gets one, linked with loss, company and contact, and the company says who calls', () => {
    const { records, links, mirrors } = planTasks([toPlan(null)], words);
    expect(records).toMatchObject([
      {
        type: 'task',
        key: 'deal-7-executive',
        properties: {
          hs_timestamp: '2024-07-02T07:00:00.000Z',
          hs_task_type: 'CALL',
          hs_task_status: 'NOT_STARTED',
          hs_task_priority: 'HIGH',
          // Eight in the morning in Berlin, where it is summer.
          hs_task_reminders: String(Date.UTC(2024, 6, 2, 6)),
          clr_seat: 'score',
          hubspot_owner_id: '502',
          clr_role: 'executive',
          clr_loss_key: 'deal-7',
          clr_month: '2024-06',
        },
      },
    ]);
    const from = { type: 'task', key: 'deal-7-executive' };
    expect(links).toEqual([
      { from, to: { type: 'loss', id: '97' } },
      { from, to: { type: 'company', id: '7' } },
      { from, to: { type: 'contact', id: '31' } },
    ]);
    const properties = { clr_caller: 'Grace Harper', clr_next_step: 'Grace Harper calls by 2 July 2024.' };
    expect(mirrors).toEqual([
      {
        type: 'loss',
        id: '97',
        properties: {
          clr_call_status: 'assigned',
          clr_caller: 'Grace Harper',
          clr_call_due_on: '2024-07-02',
          clr_call_seat: 'score',
        },
      },
      { type: 'company', id: '7', properties },
    ]);
  });

  test('is an owner’s with less urgency, and nobody’s where nobody is known', () => {
    const nobody = toPlan(null, { role: 'owner', seat: null, callerId: null, callerName: '', contact: null });
    const { records, links, mirrors } = planTasks([nobody], words);
    expect(records[0]?.key).toBe('deal-7-owner');
    expect(records[0]?.properties).toMatchObject({ hs_task_priority: 'MEDIUM', clr_role: 'owner' });
    expect(records[0]?.properties).not.toHaveProperty('hubspot_owner_id');
    expect(links.map(({ to }) => to.type)).toEqual(['loss', 'company']);
    expect(records[0]?.properties).not.toHaveProperty('clr_seat');
    expect(mirrors[1]?.properties['clr_next_step']).toBe(
      'Somebody has to call by 2 July 2024: give the task to a person.',
    );
  });
});

describe('a call that has its task', () => {
  test('is left alone', () => {
    expect(planTasks([toPlan(heldCall(), { company: mirrored })], words)).toEqual({
      records: [],
      links: [],
      mirrors: [],
    });
  });

  test('gets the links that a cut run left out, by the id of its task', () => {
    const cut = heldCall({ linkedToLoss: false, linkedToCompany: false, linkedToContact: false });
    const { records, links } = planTasks([toPlan(cut)], words);
    expect(records).toEqual([]);
    expect(links.map(({ from, to }) => [from, to.type])).toEqual(
      ['loss', 'company', 'contact'].map((type) => [{ type: 'task', id: '800' }, type]),
    );
  });

  test('is told by the company while it waits, and no longer once it was begun', () => {
    expect(planTasks([toPlan(heldCall())], words).mirrors).toHaveLength(1);
    expect(planTasks([toPlan(heldCall({ waiting: false }))], words).mirrors).toEqual([]);
  });
});

describe('what the loss says of its call', () => {
  const mirrorsFor = (loss: Parameters<typeof calledLoss>[0], rest: Partial<CallToPlan> = {}) =>
    planTasks([toPlan(null, { loss: calledLoss(loss), company: mirrored, ...rest })], words).mirrors;

  test('follows the task while the call is due', () => {
    expect(mirrorsFor({ call: heldCall(), ...told })).toEqual([]);
    expect(mirrorsFor({ call: heldCall(), ...told, callDueOn: '2024-07-01' })).toEqual([
      { type: 'loss', id: '97', properties: { clr_call_due_on: '2024-07-02' } },
    ]);
  });

  test.each(['tried', 'reached', 'not_reached', 'not_needed'])(
    'is never taken back from %s',
    (callStatus) => {
      expect(mirrorsFor({ call: heldCall({ waiting: false }), callStatus })).toEqual([]);
    },
  );
});

describe('a call taken from somebody who departed', () => {
  test('goes to another with the task, the loss and the company, begun or not', () => {
    const call = heldCall({ callerId: '504', waiting: false });
    const loss = calledLoss({ call, ...told, caller: 'Gone Away', callStatus: 'tried' });
    const company = calledCompany({ caller: 'Gone Away', nextStep: 'Gone Away tried.' });
    expect(planTasks([toPlan(null, { loss, company, reassigned: true })], words)).toEqual({
      records: [],
      links: [],
      mirrors: [
        { type: 'task', id: '800', properties: { hubspot_owner_id: '502' } },
        { type: 'loss', id: '97', properties: { clr_caller: 'Grace Harper' } },
        {
          type: 'company',
          id: '7',
          properties: { clr_caller: 'Grace Harper', clr_next_step: 'Grace Harper calls by 2 July 2024.' },
        },
      ],
    });
  });
});
