import type { AssignedCall } from '@loss-review/domain/calls/assign-calls';
import { assignedCall } from '@loss-review/domain/calls/call.builder';
import { expect, it } from 'vitest';
import { openCursor } from './cursor.ts';
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

it('holds each loss once, and as many as a month has', () => {
  const losses = Array.from({ length: 10_000 }, (_, index) => String(index + 1));
  const full = withLosses(withLosses(begun, losses.slice(0, 3)), losses);
  expect(openCursor({ batch: 100, cursor: full }, 0).losses).toEqual(losses);
});

it('stays at its company where a batch was empty', () => {
  const moved = movedPast(begun, '44', 20);
  expect(moved).toMatchObject({ afterId: '44', done: 20 });
  expect(movedPast(moved, undefined, 0)).toMatchObject({ afterId: '44', done: 20 });
});
