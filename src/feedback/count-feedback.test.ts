import { expect, it } from 'vitest';
import { countFeedback } from './count-feedback.ts';

const group = (name: string, ...employeeIds: string[]) => ({ name, employeeIds });
const of = (employeeId: string, isAnswered = false) => ({ employeeId, isAnswered });
const five = ['1', '2', '3', '4', '5'];

it('counts what was given and answered by groups of five and more', () => {
  const given = [of('1'), of('1', true), of('5', true), of('6'), of('99')];
  expect(countFeedback(given, [group('Support', ...five), group('Sales', '6', '7', '8', '9')])).toEqual([
    { group: 'Support', given: 3, answered: 2 },
  ]);
});

it('tells nothing of a group that has five only with people of another', () => {
  expect(
    countFeedback([of('6')], [group('Support', ...five), group('Sales', '1', '2', '6', '7', '8')]),
  ).toEqual([{ group: 'Support', given: 0, answered: 0 }]);
});
