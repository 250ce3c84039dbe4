import { expect, test } from 'vitest';
import { callLoss, callTask } from './call.builder.ts';
import { callState } from './call-state.ts';

const completed = callTask({ isCompleted: true });

test.each([
  ['an open task is a call to make', callTask(), callLoss(), 'due'],
  ['an attempt leaves it to be made', callTask(), callLoss({ callStatus: 'tried', attempts: 1 }), 'due'],
  ['a customer who leaves is called too', callTask(), callLoss({ status: 'leaving' }), 'due'],
  ['a loss that says nothing of a call', callTask(), callLoss({ callStatus: '' }), 'due'],
  ['a record makes it done', completed, callLoss({ isRecorded: true }), 'done'],
  ['a record makes it done though the task is open', callTask(), callLoss({ callStatus: 'reached' }), 'done'],
  ['somebody who could not be reached', completed, callLoss({ callStatus: 'not_reached' }), 'done'],
  ['a record stands after a return', completed, callLoss({ isRecorded: true, status: 'returned' }), 'done'],
  ['a task completed without a record', completed, callLoss(), 'record_missing'],
  ['one completed after attempts', completed, callLoss({ callStatus: 'tried' }), 'record_missing'],
  ['a customer who is back', completed, callLoss({ status: 'returned' }), 'needless'],
  ['a loss that was taken back', callTask(), callLoss({ status: 'undone' }), 'needless'],
  ['a call that is not needed', completed, callLoss({ callStatus: 'not_needed' }), 'needless'],
  ['a loss that is gone', callTask(), null, 'needless'],
] as const)('%s', (_, task, loss, state) =>
  expect(callState(task, loss, { name: 'Alder', doNotCall: false })).toBe(state),
);

test('a company that is not to be called', () => {
  const company = { name: 'Alder', doNotCall: true };
  expect(callState(callTask(), callLoss(), company)).toBe('needless');
  expect(callState(completed, callLoss(), company)).toBe('record_missing');
});
