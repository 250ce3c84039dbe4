import type { ListedCall, MyCalls } from '@loss-review/domain/my-calls/my-calls';
import { isolated, type LocalWords } from '@loss-review/domain/words/local-words';

/** “1 call”, “12 calls”. */
export function callsIn(count: number, words: LocalWords): string {
  return count === 1 ? '1 call' : `${words.count(count)} calls`;
}

/** “1 day”, “12 days”. */
export function daysIn(days: number, words: LocalWords): string {
  return days === 1 ? '1 day' : `${words.count(days)} days`;
}

/** What somebody has before them, in a sentence. */
export function beforeMe(calls: readonly ListedCall[], words: LocalWords): string {
  const due = calls.filter(({ state }) => state === 'due');
  const late = due.filter(({ lateDays }) => lateDays > 0).length;
  const missing = calls.filter(({ state }) => state === 'record_missing').length;
  const value = words.money(due.reduce((sum, call) => sum + (call.value ?? 0), 0));
  const toMake =
    due.length === 0
      ? 'There is no call to make.'
      : `${callsIn(due.length, words)} to make, about ${value} a year${late === 0 ? '' : `; ${words.count(late)} overdue`}.`;
  if (missing === 0) return toMake;
  const said =
    missing === 1 ? 'What was learned in 1 call is' : `What was learned in ${words.count(missing)} calls is`;
  return `${toMake} ${said} not recorded yet.`;
}

/** Whom to speak with at the company. */
export function speakWith({ speakWith: contact }: ListedCall): string {
  if (!contact) return 'Find a contact first';
  const { name, jobTitle, phone, email } = contact;
  return [isolated(name), jobTitle, phone || 'no phone number known', email]
    .filter((part) => part !== '')
    .join(', ');
}

/** What the list does not show, in sentences; none where it shows all. */
export function leftOut(my: MyCalls, words: LocalWords): readonly string[] {
  const looked = my.calls.length + my.notShown;
  const missing = my.expected === null ? 0 : my.expected - looked - my.notLookedAt;
  return [
    ...(my.notShown > 0
      ? [`The first ${words.count(my.calls.length)} of ${words.count(looked)} are shown.`]
      : []),
    ...(my.notLookedAt > 0
      ? [
          `${callsIn(my.notLookedAt, words)} more are in HubSpot’s task list, and in no sum here: choose a month.`,
        ]
      : []),
    ...(missing > 0
      ? [
          `The month was given ${callsIn(my.expected ?? 0, words)}: HubSpot’s search is a little behind, or tasks were deleted. Refresh in a minute.`,
        ]
      : []),
  ];
}
