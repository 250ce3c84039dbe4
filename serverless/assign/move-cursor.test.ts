import type { AssignedCall } from '@loss-review/domain/calls/assign-calls';
import { assignedCall } from '@loss-review/domain/calls/call.builder';
import { expect, it } from 'vitest';
import { mostLosses, openCursor } from './cursor.ts';
import { callCountsOf, movedPast, withCalls, withLosses } from './move-cursor.ts';

const begun = openCursor({ batch: 100 }, Date.UTC(2024, 6, 1));
const call = (role: AssignedCall['role'], callerId: string | null): AssignedCall =>
  assignedCall({ role, callerId });

it('counts calls that wait for a person apart from those of owners', () => {
  const calls = [call('executive', '502'), call('owner', '501'), call('team', '503'), call('owner', null)];
  const cursor = withCalls(withCalls(begun, calls), [call('executive', '502')]);
  expect(cursor.tasks).toEqual({ executives: 2, owners: 3 });
  expect(callCountsOf(cursor)).toEqual({ executives: 2, owners: 2, nobody: 1 });
});

it('holds each loss once, and no more than a cursor bears', () => {
  const losses = Array.from({ length: mostLosses }, (_, index) => String(index + 1));
  const full = withLosses(withLosses(begun, losses.slice(0, 3), '2024-06'), losses, '2024-06');
  expect(full.losses).toEqual(losses);
  expect(() => withLosses(full, ['9999'], '2024-06')).toThrow(
    expect.objectContaining({ code: 'too_many_losses', who: 'operator' }),
  );
});

it('stays at its company where a batch was empty', () => {
  const moved = movedPast(begun, '44', 20);
  expect(moved).toMatchObject({ afterId: '44', done: 20 });
  expect(movedPast(moved, undefined, 0)).toMatchObject({ afterId: '44', done: 20 });
});
