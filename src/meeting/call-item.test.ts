import { describe, expect, it } from 'vitest';
import { localWords } from '../words/local-words.ts';
import { callItem } from './call-item.ts';
import { meetingCall, meetingFacts } from './meeting.builder.ts';
import type { MeetingFacts } from './meeting-facts.ts';

const itemOf = (rest: Partial<MeetingFacts>) => callItem(meetingFacts(rest), localWords('en-us', 'EUR'));
const rowsOf = (rest: Partial<MeetingFacts>) => Object.fromEntries(itemOf(rest).figures[0]?.rows ?? []);

const reached = { state: 'done', status: 'reached', attempts: 1 } as const;
const calls = [
  meetingCall({ ...reached, calledOn: '2024-06-20' }),
  meetingCall({ ...reached, name: 'Birch', lostOn: '2024-06-01', calledOn: '2024-06-25' }),
  meetingCall({ name: 'Cedar', state: 'done', status: 'not_reached', attempts: 3, value: 70_000 }),
  meetingCall({ name: 'Dogwood', status: 'tried', attempts: 2 }),
  meetingCall({ name: 'Elm', companyId: null, value: 200_050 }),
  meetingCall({ name: 'Fir', state: 'record_missing' }),
  meetingCall({ name: 'Gingko', state: 'needless', status: 'not_needed' }),
];

it('says how many calls were tried, reached and not, without those that came to be needless', () => {
  expect(itemOf({ calls }).sentences).toEqual([
    '6 calls: 5 tried, 2 reached the customer, 1 not reached on three days.',
    '1 call more came to be needless.',
  ]);
});

it('lists who could not be reached first, each with what is known and the way to the record', () => {
  const { lists } = itemOf({ calls });
  expect(lists.map(({ title, rows }) => [title, rows.map(({ label }) => label.slice(1, -1))])).toEqual([
    ['Could not be reached on three days', ['Cedar']],
    ['Tried, not reached yet', ['Dogwood']],
    ['Not tried yet', ['Elm']],
    ['Called, but what was learned is not recorded', ['Fir']],
  ]);
  expect(lists[0]?.rows).toEqual([
    {
      label: '\u2068Cedar\u2069',
      says: '€700 a year, lost on Jun 10, 2024, 3 attempts',
      companyId: '7',
    },
  ]);
  expect(lists[2]?.rows[0]?.companyId).toBeNull();
});

describe('the figure of the programme', () => {
  it('counts calls, the days to the conversation, and the money whose causes are known', () => {
    const money = { losses: 20, lost: 200_000, explained: 150_000, confirmed: 50_000 };
    expect(rowsOf({ calls, money })).toEqual({
      'Calls to make': '6',
      Tried: '5',
      Reached: '2',
      'Done: reached, or tried on three days': '3',
      // 10 and 24 days.
      'Days from loss to conversation, median': '17',
      'Money lost whose causes are known': '€1,500 of €2,000 (75%)',
      'Money lost with a cause the customer verified': '€500 of €2,000 (25%)',
    });
    expect(itemOf({ calls }).figures[0]).toMatchObject({
      sentence: 'Half of the conversations took place within 17 days of the loss.',
      caution: 'Few calls: a signal, not a finding.',
    });
  });

  it('tells no percentage of fewer than five losses, and nothing of a month that was not counted', () => {
    const money = { losses: 4, lost: 200_000, explained: 150_000, confirmed: 0 };
    expect(rowsOf({ calls, money })['Money lost whose causes are known']).toBe('€1,500 of €2,000');
    expect(rowsOf({ calls })['Money lost whose causes are known']).toBe('–');
  });

  it('says that nobody was spoken with', () => {
    expect(itemOf({ calls: [meetingCall()] }).figures[0]?.sentence).toBe(
      'No conversation has taken place yet.',
    );
  });
});

it('says that there were no calls, that they are not assigned, and that some were not looked at', () => {
  expect(itemOf({}).sentences).toEqual(['There was no call to make.']);
  expect(itemOf({ calls: null })).toMatchObject({
    sentences: ['The calls of this month are not assigned yet.'],
    figures: [],
  });
  expect(itemOf({ calls, notLookedAt: 40 }).sentences).toContain(
    '40 calls were not looked at: there are too many.',
  );
});

it('shows twenty of a long list and says how many more there are', () => {
  const many = Array.from({ length: 23 }, (_, n) => meetingCall({ name: `Twin ${n}` }));
  expect(itemOf({ calls: many }).lists).toMatchObject([{ title: 'Not tried yet', more: 3 }]);
});
