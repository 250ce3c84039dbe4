import { expect, test } from 'vitest';
import { localWords } from '../words/local-words.ts';
import { describeUnused } from './describe-unused.ts';
import { describeWaiting, type WaitingLists } from './describe-waiting.ts';

const words = localWords('en-us', 'EUR');
const none = { count: 0, first: [] };
const nobodyWaits: WaitingLists = {
  possible: none,
  leaving: none,
  withdrawn: none,
  dismissedByOwner: none,
  late: none,
};
const loss = { companyId: '77', name: 'Fjord Tools', on: '2026-10-12', value: 60_000, owner: 'Ada Moon' };
const allUsed = {
  unattached: none,
  undated: none,
  noHomeAmount: none,
  emptyWonAmount: none,
  unknownStage: none,
};

test('what waits for a person is told with its day, value and owner, and how many more there are', () => {
  expect(describeWaiting({ ...nobodyWaits, possible: { count: 1_021, first: [loss] } }, words)).toEqual([
    {
      title: 'Possible losses, waiting for somebody: 1,021',
      whatToDo: expect.stringContaining('confirms or dismisses it'),
      count: 1_021,
      first: [
        {
          records: [{ type: 'company', id: '77', name: 'Fjord Tools' }],
          says: 'since Oct 12, 2026, €600 a year, Ada Moon',
        },
      ],
      rest: 'The first 1 of 1,021, by value.',
    },
  ]);
});

test('losses found late are told apart; of one whose owner nobody knows none is named', () => {
  const lists = describeWaiting(
    { ...nobodyWaits, late: { count: 1, first: [{ ...loss, owner: '' }] } },
    words,
  );
  expect(lists.map(({ title, rest }) => [title, rest])).toEqual([
    ['Found after this month’s calls were assigned: 1', ''],
  ]);
  expect(lists[0]?.first[0]?.says).toBe('lost on Oct 12, 2026, €600 a year');
});

test('nothing is listed where nothing waits and everything could be used', () => {
  expect(describeWaiting(nobodyWaits, words)).toEqual([]);
  expect(describeUnused(allUsed, [], 0, words)).toEqual([]);
});

test.each([
  [1, [{ dealId: '71', name: 'Renewal 2026' }], 'This is the only one.'],
  [143, [{ dealId: '71', name: 'Renewal 2026' }], 'These are the first 1 of 143.'],
  [2, [], 'None of them is shown. Run the month again'],
])(
  'of %d deals without a company some are named, and of the rest something is said',
  (count, first, rest) => {
    const [list] = describeUnused({ ...allUsed, unattached: { count, first } }, [], 0, words);
    expect(list?.title).toBe(`Closed deals that belong to no company: ${count}`);
    expect(list?.rest).toContain(rest);
    expect(list?.first.flatMap(({ records }) => records)).toEqual(
      first.map(({ dealId, name }) => ({ type: 'deal', id: dealId, name })),
    );
  },
);

test('renewals to check name deal and company, or say that HubSpot no longer holds it', () => {
  const renewals = [
    { dealId: '81', name: 'Renewal of Birch', companyId: '301', companyName: 'Birch' },
    { dealId: '82', name: 'Renewal', companyId: '302', companyName: null },
  ];
  const [list] = describeUnused(allUsed, renewals, 3, words);
  expect(list?.title).toBe('Customer? Please check these lost renewals: 3');
  expect(list?.first).toEqual([
    {
      records: [
        { type: 'deal', id: '81', name: 'Renewal of Birch' },
        { type: 'company', id: '301', name: 'Birch' },
      ],
      says: '',
    },
    {
      records: [{ type: 'deal', id: '82', name: 'Renewal' }],
      says: 'of a company that is no longer in HubSpot',
    },
  ]);
});
