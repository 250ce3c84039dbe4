import { expect, test } from 'vitest';
import { sumsByCaller } from './by-caller.ts';

const call = (
  callerName: string,
  state: 'due' | 'done' | 'record_missing' | 'needless',
  lateDays = 0,
): Parameters<typeof sumsByCaller>[0][number] => ({
  callerId: ids[callerName] ?? null,
  callerName,
  state,
  lateDays,
});
const ids: Readonly<Record<string, string>> = { 'zoe Adams': '9', 'Bo Lind': '10', 'Ada Moon': '11' };
const active = new Set(['9', '11']);

test('people stand in the order of their names, whoever has done most; nobody comes first', () => {
  const sums = sumsByCaller(
    [
      call('zoe Adams', 'done'),
      call('zoe Adams', 'done'),
      call('Bo Lind', 'due', 4),
      call('', 'due'),
      call('Ada Moon', 'due', 1),
    ],
    active,
  );
  expect(sums.map(({ name, active: isActive }) => [name, isActive])).toEqual([
    ['', false],
    ['Ada Moon', true],
    ['Bo Lind', false],
    ['zoe Adams', true],
  ]);
});

test('every call counts once, by where it stands; the longest wait is told', () => {
  const calls = [
    call('Ada Moon', 'done'),
    call('Ada Moon', 'record_missing'),
    call('Ada Moon', 'due'),
    call('Ada Moon', 'due', 3),
    call('Ada Moon', 'due', 12),
    call('Ada Moon', 'needless'),
  ];
  expect(sumsByCaller(calls, active)).toEqual([
    {
      callerId: '11',
      name: 'Ada Moon',
      active: true,
      calls: 5,
      done: 1,
      recordMissing: 1,
      due: 3,
      late: 2,
      lateDays: 12,
    },
  ]);
});
