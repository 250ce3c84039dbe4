import { type Day, type Month, monthOf } from '../time/day.ts';
import { counted } from '../words/counted.ts';
import type { LocalWords } from '../words/local-words.ts';
import { type AgendaItem, agendaList } from './agenda.ts';
import { careDueOn } from './care-due.ts';
import { companyRow } from './company-row.ts';
import type { MeetingFacts, MeetingReturn } from './meeting-facts.ts';

type ReturnFacts = Pick<MeetingFacts, 'returns' | 'secondLosses' | 'month'>;

/** Who came back, whose care is due, and who left a second time. */
export function returnItem({ returns, secondLosses, month }: ReturnFacts, words: LocalWords): AgendaItem {
  const back = returns
    .filter(({ returnedOn }) => monthOf(returnedOn) === month)
    .sort((a, b) => (b.value ?? 0) - (a.value ?? 0));
  const due = dueReturns(returns, month);
  const recovered = back.reduce((sum, { value }) => sum + (value ?? 0), 0);
  return {
    ...{ id: 'returns', title: 'Win-backs, and care that is due', figures: [] },
    sentences: [
      back.length === 0
        ? 'No customer came back in this month.'
        : `${counted(back.length, 'customer')} came back, worth ${words.money(recovered)} a year.`,
      due.length === 0
        ? 'No returned customer is due to be looked after next month.'
        : `${counted(due.length, 'returned customer')} ${due.length === 1 ? 'is' : 'are'} due to be looked after next month: every six months for two years.`,
      ...(secondLosses.length > 0
        ? [`${counted(secondLosses.length, 'customer')} had come back before and left again.`]
        : []),
    ],
    lists: [
      ...agendaList(
        'Came back',
        back.map((each) => companyRow(each, `on ${words.day(each.returnedOn)}, ${worth(each, words)}`)),
      ),
      ...agendaList(
        'Care is due',
        due.map(({ back: each, on }) =>
          companyRow(each, `by ${words.day(on)}; back since ${words.day(each.returnedOn)}`),
        ),
      ),
      ...agendaList(
        'Left again',
        [...secondLosses]
          .sort((a, b) => b.value - a.value)
          .map((each) => companyRow(each, `on ${words.day(each.lostOn)}, ${words.money(each.value)} a year`)),
      ),
    ],
  };
}

/** Returned customers who are looked after in the month after the reviewed one, by the day on which it is due. */
function dueReturns(
  returns: readonly MeetingReturn[],
  month: Month,
): readonly { readonly back: MeetingReturn; readonly on: Day }[] {
  return returns
    .filter(({ isAbsentAgain }) => !isAbsentAgain)
    .flatMap((back) => {
      const on = careDueOn(back.returnedOn, month);
      return on === null ? [] : [{ back, on }];
    })
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

function worth({ value, isPartial }: MeetingReturn, words: LocalWords): string {
  if (value === null) return 'value not known';
  return `${words.money(value)} a year${isPartial ? ', less than half of what was lost' : ''}`;
}
