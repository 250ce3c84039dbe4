import { expect, test } from 'vitest';
import { callTask } from './call.builder.ts';
import { decideRemind } from './remind-caller.ts';

const now = Date.parse('2024-07-05T08:00:00Z');
const moment = { now, today: '2024-07-05', timeZone: 'Europe/Berlin' };
const asked = { seen: { callerId: '501' } };

test('the task says when the caller was reminded, and when HubSpot is to do it', () => {
  expect(decideRemind(callTask(), asked, moment)).toEqual({
    does: 'write',
    plan: {
      records: [],
      links: [],
      mirrors: [
        {
          type: 'task',
          id: '800',
          properties: { clr_reminded_on: '2024-07-05', hs_task_reminders: String(now + 15 * 60_000) },
        },
      ],
    },
  });
});

test('nobody is reminded twice', () => {
  const task = callTask({ remindedOn: '2024-07-04' });
  expect(decideRemind(task, asked, moment)).toEqual({ does: 'nothing', remindedOn: '2024-07-04' });
});

test('a call that was handed on meanwhile is shown', () => {
  expect(decideRemind(callTask({ callerId: '502' }), asked, moment)).toEqual({ does: 'show_change' });
});

test.each([
  ['call_done', callTask({ isCompleted: true }), asked],
  ['nobody_has_it', callTask({ callerId: null }), { seen: { callerId: null } }],
])('%s is refused', (code, task, seen) =>
  expect(decideRemind(task, seen, moment)).toMatchObject({ does: 'refuse', code }),
);
