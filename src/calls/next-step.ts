import type { Day } from '../time/day.ts';
import { dayInWords } from './in-words.ts';

/** What a company says comes next while a call waits; `callerName` is empty where nobody has the call. */
export function nextStepOf(callerName: string, dueOn: Day): string {
  return callerName === ''
    ? `Somebody has to call by ${dayInWords(dueOn)}: give the task to a person.`
    : `${callerName} calls by ${dayInWords(dueOn)}.`;
}
