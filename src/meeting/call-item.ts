import type { Figure } from '../review-page/figure.ts';
import { weightinessOf } from '../review/small-numbers.ts';
import { daysBetween } from '../time/day.ts';
import { counted } from '../words/counted.ts';
import type { LocalWords } from '../words/local-words.ts';
import { type AgendaItem, agendaList, type AgendaRow } from './agenda.ts';
import { companyRow } from './company-row.ts';
import type { MeetingCall, MeetingFacts } from './meeting-facts.ts';
import { medianDays } from '../time/median-days.ts';

type CallFacts = Pick<MeetingFacts, 'calls' | 'notLookedAt' | 'money' | 'month'>;

/** The calls of the month and who could not be reached; it ranks nobody. */
export function callItem(facts: CallFacts, words: LocalWords): AgendaItem {
  const base = { id: 'calls', title: 'Calls, and who could not be reached' } as const;
  if (facts.calls === null) {
    const sentences = ['The calls of this month are not assigned yet.'];
    return { ...base, sentences, figures: [], lists: [] };
  }
  // Whoever came back before the call was neither reached nor missed.
  const calls = facts.calls.filter(({ state }) => state !== 'needless').sort((a, b) => b.value - a.value);
  const open = calls.filter(({ state }) => state === 'due');
  const list = (title: string, some: readonly MeetingCall[]) => agendaList(title, some.map(rowOf(words)));
  return {
    ...base,
    sentences: callSentences(facts, calls),
    figures: [programmeFigure(facts, calls, words)],
    lists: [
      ...list('Could not be reached on three days', calls.filter(isMissed)),
      ...list('Tried, not reached yet', open.filter(isTried)),
      ...list(
        'Not tried yet',
        open.filter((call) => !isTried(call)),
      ),
      ...list(
        'Called, but what was learned is not recorded',
        calls.filter(({ state }) => state === 'record_missing'),
      ),
    ],
  };
}

const isReached = ({ status }: MeetingCall): boolean => status === 'reached';
const isMissed = ({ status }: MeetingCall): boolean => status === 'not_reached';
const isTried = (call: MeetingCall): boolean =>
  call.attempts > 0 || call.status === 'tried' || call.state === 'record_missing' || call.state === 'done';

function callSentences({ calls, notLookedAt }: CallFacts, wanted: readonly MeetingCall[]): string[] {
  const needless = (calls ?? []).length - wanted.length;
  const tried = wanted.filter(isTried).length;
  return [
    wanted.length === 0
      ? 'There was no call to make.'
      : `${counted(wanted.length, 'call')}: ${tried} tried, ${wanted.filter(isReached).length} reached the customer, ${wanted.filter(isMissed).length} not reached on three days.`,
    ...(needless > 0 ? [`${counted(needless, 'call')} more came to be needless.`] : []),
    ...(notLookedAt > 0 ? [`${counted(notLookedAt, 'call')} were not looked at: there are too many.`] : []),
  ];
}

function programmeFigure(
  { money, month }: CallFacts,
  calls: readonly MeetingCall[],
  words: LocalWords,
): Figure {
  const days = calls.flatMap(({ lostOn, calledOn }) =>
    lostOn !== null && calledOn !== null ? [daysBetween(lostOn, calledOn)] : [],
  );
  const middle = medianDays(days);
  const share = (part: number): string =>
    money === null || money.lost <= 0
      ? '–'
      : `${words.money(part)} of ${words.money(money.lost)}${
          weightinessOf(money.losses) === 'too_few' ? '' : ` (${words.percent(part / money.lost)})`
        }`;
  return {
    id: 'programme',
    title: 'The calls of the month',
    sentence:
      middle === null
        ? 'No conversation has taken place yet.'
        : `Half of the conversations took place within ${counted(middle, 'day')} of the loss.`,
    caution: weightinessOf(calls.length) === 'finding' ? null : 'Few calls: a signal, not a finding.',
    columns: [
      { label: 'What', as: 'text' },
      { label: words.month(month), as: 'text' },
    ],
    rows: [
      ['Calls to make', words.count(calls.length)],
      ['Tried', words.count(calls.filter(isTried).length)],
      ['Reached', words.count(calls.filter(isReached).length)],
      [
        'Done: reached, or tried on three days',
        words.count(calls.filter(({ state }) => state === 'done').length),
      ],
      ['Days from loss to conversation, median', middle === null ? '–' : words.count(middle)],
      ['Money lost whose causes are known', share(money?.explained ?? 0)],
      ['Money lost with a cause the customer verified', share(money?.confirmed ?? 0)],
    ],
    chart: null,
  };
}

function rowOf(words: LocalWords): (call: MeetingCall) => AgendaRow {
  return (call) =>
    companyRow(
      call,
      [
        `${words.money(call.value)} a year`,
        ...(call.lostOn === null ? [] : [`lost on ${words.day(call.lostOn)}`]),
        ...(call.attempts > 0 ? [counted(call.attempts, 'attempt')] : []),
      ].join(', '),
    );
}
