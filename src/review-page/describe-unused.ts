import { type ListName, listNames } from '../review/lists.ts';
import type { LocalWords } from '../words/local-words.ts';
import type { RecordLine, RecordList } from './record-list.ts';

/** A list of deals that could not be used: how many, and the first of them by name. */
export interface UnusedDeals {
  readonly count: number;
  readonly first: readonly { readonly dealId: string; readonly name: string }[];
}

/** A lost renewal of a company that never was a customer, for somebody to check. */
export interface NamedRenewal {
  readonly dealId: string;
  readonly name: string;
  readonly companyId: string;
  /** Null when HubSpot no longer holds the company. */
  readonly companyName: string | null;
}

/** What each list is called, and what somebody can do about it. */
const explained: Readonly<Record<ListName, { readonly title: string; readonly whatToDo: string }>> = {
  unattached: {
    title: 'Closed deals that belong to no company',
    whatToDo:
      'A deal counts for its primary company, or for the only one it is associated with. Open each deal and associate it with its company; where there are several, make one of them primary.',
  },
  undated: {
    title: 'Closed deals without a close date',
    whatToDo:
      'Without a date nobody can tell which month they belong to. Open each deal and fill in its close date.',
  },
  noHomeAmount: {
    title: 'Deals in another currency without an amount in yours',
    whatToDo:
      'Amounts are not guessed. An administrator can add the exchange rate under Settings, Account defaults, Currency; HubSpot then fills in the amount.',
  },
  emptyWonAmount: {
    title: 'Won deals without an amount',
    whatToDo:
      'They make a customer, but one worth nothing, so retention looks better or worse than it is. Open each deal and fill in its amount, and the term it is for where the settings ask for one.',
  },
  unknownStage: {
    title: 'Closed deals that are neither won nor lost',
    whatToDo:
      'Their stage is closed with a probability between 0 % and 100 %. An administrator can set it to Won or Lost under Settings, Objects, Deals, Pipelines.',
  },
};

/** The lists of what could not be used that hold anything; `toCheck` counts all `renewals`, which are the first. */
export function describeUnused(
  lists: Readonly<Record<ListName, UnusedDeals>>,
  renewals: readonly NamedRenewal[],
  toCheck: number,
  words: LocalWords,
): RecordList[] {
  const list = (title: string, whatToDo: string, count: number, first: RecordLine[]): RecordList[] =>
    count === 0
      ? []
      : [
          {
            title: `${title}: ${words.count(count)}`,
            whatToDo,
            count,
            first,
            rest: furtherOnes(count, first.length, words),
          },
        ];
  return [
    ...listNames.flatMap((name) => {
      const { count, first } = lists[name];
      const lines = first.map((deal) => ({ records: [dealOf(deal)], says: '' }));
      return list(explained[name].title, explained[name].whatToDo, count, lines);
    }),
    ...list(
      'Customer? Please check these lost renewals',
      'A renewal was lost, but its company has no won deal before it, so it does not count as a customer who left. If it was a customer, add the deal it bought with and set it to won. If it was none, move the lost deal out of the renewals.',
      toCheck,
      renewals.map(({ companyId, companyName, ...deal }) => ({
        records: [
          dealOf(deal),
          ...(companyName === null ? [] : [{ type: 'company' as const, id: companyId, name: companyName }]),
        ],
        says: companyName === null ? 'of a company that is no longer in HubSpot' : '',
      })),
    ),
  ];
}

function dealOf({ dealId, name }: UnusedDeals['first'][number]): RecordLine['records'][number] {
  return { type: 'deal', id: dealId, name };
}

/** What a list of the first records says of those it does not show. */
function furtherOnes(count: number, shown: number, words: LocalWords): string {
  if (shown === count) return count === 1 ? 'This is the only one.' : 'These are all of them.';
  if (shown === 0) return 'None of them is shown. Run the month again to list them anew.';
  return `These are the first ${words.count(shown)} of ${words.count(count)}. The next ones show here when the month is run again.`;
}
