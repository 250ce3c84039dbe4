import type { Minor } from '../money/minor.ts';
import type { Day } from '../time/day.ts';
import type { LocalWords } from '../words/local-words.ts';
import type { RecordList } from './record-list.ts';

/** The lists of losses that wait for a person, whatever month they are of, and those found late. */
const waitingListNames = ['possible', 'leaving', 'withdrawn', 'dismissedByOwner', 'late'] as const;
type WaitingListName = (typeof waitingListNames)[number];

/** A loss on such a list. */
export interface WaitingLoss {
  readonly companyId: string;
  readonly name: string;
  /** Its day; for `withdrawn` the day we noticed that its evidence is gone, for `dismissedByOwner` that of the answer. */
  readonly on: Day;
  /** Yearly. */
  readonly value: Minor;
  /** Name of the company's owner when the loss was found; empty where unknown. */
  readonly owner: string;
}

/** How many there are, and the first by value. */
export interface WaitingList {
  readonly count: number;
  readonly first: readonly WaitingLoss[];
}
export type WaitingLists = Readonly<Record<WaitingListName, WaitingList>>;

/** What each list is called, what somebody can do about it, and what its day says. */
const explained: Readonly<
  Record<WaitingListName, { readonly title: string; readonly whatToDo: string; readonly day: string }>
> = {
  possible: {
    title: 'Possible losses, waiting for somebody',
    whatToDo:
      'A contract ran out, or nothing was bought for unusually long. Whoever knows the customer confirms or dismisses it on the tab “Customer loss” of the company. Until then it is in no number.',
    day: 'since',
  },
  leaving: {
    title: 'Leaving: under notice, still customers',
    whatToDo:
      'Their renewal was lost while the contract runs on. They can still be won back; they count as lost on the last day.',
    day: 'until',
  },
  withdrawn: {
    title: 'Losses whose evidence is gone',
    whatToDo:
      'The deal was reopened, given another day, merged or deleted. The loss still counts: take it back on the card, or mark the company as lost there if it did leave.',
    day: 'noticed on',
  },
  dismissedByOwner: {
    title: 'Possible losses dismissed by the account’s own owner',
    whatToDo: 'Nothing is wrong with that; a second pair of eyes is a good habit.',
    day: 'dismissed on',
  },
  late: {
    title: 'Found after this month’s calls were assigned',
    whatToDo: 'They change this month’s numbers, and join the next call list.',
    day: 'lost on',
  },
};

/** The lists that hold anything, for a screen to show. */
export function describeWaiting(lists: WaitingLists, words: LocalWords): RecordList[] {
  return waitingListNames.flatMap((name) => {
    const { count, first } = lists[name];
    if (count === 0) return [];
    const { title, whatToDo, day } = explained[name];
    return {
      title: `${title}: ${words.count(count)}`,
      whatToDo,
      count,
      first: first.map(({ companyId, name: company, on, value, owner }) => ({
        records: [{ type: 'company' as const, id: companyId, name: company }],
        says: `${day} ${words.day(on)}, ${words.money(value)} a year${owner === '' ? '' : `, ${owner}`}`,
      })),
      rest:
        first.length < count
          ? `The first ${words.count(first.length)} of ${words.count(count)}, by value.`
          : '',
    };
  });
}
