import { describe, expect, it } from 'vitest';
import { localWords } from '../words/local-words.ts';
import { agendaItems } from './agenda.ts';
import { makeAgenda } from './make-agenda.ts';
import { figure, meetingFacts, meetingReturn } from './meeting.builder.ts';
import type { MeetingFacts } from './meeting-facts.ts';

const agendaOf = (rest: Partial<MeetingFacts> = {}) =>
  makeAgenda(meetingFacts(rest), localWords('en-us', 'EUR'));
const itemOf = (id: (typeof agendaItems)[number], rest: Partial<MeetingFacts> = {}) =>
  agendaOf(rest).find((item) => item.id === id);

it('goes through eight things in the order of the meeting', () => {
  expect(agendaOf().map(({ id }) => id)).toEqual([...agendaItems]);
});

it('shows the figures of numbers and of causes, or says that the month is not counted', () => {
  const facts = { numbers: [figure({ id: 'bridge' })], causes: [figure()] };
  expect(itemOf('numbers', facts)?.figures.map(({ id }) => id)).toEqual(['bridge']);
  expect(itemOf('causes', facts)?.figures.map(({ id }) => id)).toEqual(['causes-by-money']);
  expect(itemOf('numbers', { isCounted: false })?.sentences).toEqual([
    'This month is not counted yet: run its review first.',
  ]);
});

describe('the customers’ words', () => {
  const words = [
    { quote: 'We waited.', reason: 'Slow help', by: { companyId: '7', name: 'Alder', money: 100 } },
    { quote: 'Too dear.', reason: 'Price rise', by: { companyId: null, name: 'Birch', money: 20_000 } },
    { quote: 'Nobody called.', reason: 'Slow help', by: null },
    { quote: 'It broke.', reason: 'Quality', by: null },
  ];

  it('stand by name where the customer allowed it, by money, and else without anything that names', () => {
    const [named, unnamed] = itemOf('words', { words })?.lists ?? [];
    expect(named).toEqual({
      title: 'By name',
      more: 0,
      rows: [
        {
          label: '\u2068Birch\u2069',
          says: '“\u2068Too dear.\u2069” Price rise, €200 a year.',
          companyId: null,
        },
        {
          label: '\u2068Alder\u2069',
          says: '“\u2068We waited.\u2069” Slow help, €1 a year.',
          companyId: '7',
        },
      ],
    });
    expect(unnamed?.rows).toEqual([
      { label: '“\u2068It broke.\u2069”', says: 'Quality.', companyId: null },
      { label: '“\u2068Nobody called.\u2069”', says: 'Slow help.', companyId: null },
    ]);
  });

  it('are none where nobody allowed it', () => {
    expect(itemOf('words')).toMatchObject({
      sentences: ['No customer has allowed us to repeat what was said.'],
      lists: [],
    });
  });
});

describe('issues', () => {
  const issue = { name: 'Tickets have no owner', says: 'Ada Park, by Jul 10, 2024.' };
  const issues = {
    sentences: ['Of 2 promises, 1 is late.'],
    promised: [
      { ...issue, standing: 'Late' },
      { ...issue, name: 'Price letters', standing: 'Done' },
      { ...issue, name: 'Onboarding', standing: 'Late' },
    ],
    toDecide: [{ ...issue, name: 'Price rise', standing: 'Proposed', says: '12 losses' }],
  };

  it('that were promised come by what became of them', () => {
    const item = itemOf('issues', { issues });
    expect(item?.sentences).toEqual(['Of 2 promises, 1 is late.']);
    expect(item?.lists.map(({ title, rows }) => [title, rows.length])).toEqual([
      ['Late', 2],
      ['Done', 1],
    ]);
  });

  it('that are to be decided stand under the four decisions', () => {
    const item = itemOf('decide', { issues });
    expect(item?.lists).toEqual([
      {
        title: 'To be decided',
        rows: [{ label: '\u2068Price rise\u2069', says: '12 losses', companyId: null }],
        more: 0,
      },
    ]);
    expect(itemOf('decide')?.sentences).toEqual([
      'Issues could not be opened. Reload this page.',
      'Nothing waits for a decision.',
    ]);
  });
});

describe('returns', () => {
  it('of the month are counted with their money; care is due by the day of the return', () => {
    const item = itemOf('returns', {
      returns: [
        meetingReturn(),
        meetingReturn({ name: 'Cedar', value: 120_000, isPartial: true }),
        meetingReturn({ name: 'Dogwood', returnedOn: '2023-07-20', value: null }),
        meetingReturn({ name: 'Elm', returnedOn: '2024-01-05' }),
        meetingReturn({ name: 'Fir', returnedOn: '2024-01-05', isAbsentAgain: true }),
      ],
      secondLosses: [{ companyId: '9', name: 'Gingko', lostOn: '2024-06-03', value: 90_000 }],
    });
    expect(item?.sentences).toEqual([
      '2 customers came back, worth €1,700 a year.',
      '2 returned customers are due to be looked after next month: every six months for two years.',
      '1 customer had come back before and left again.',
    ]);
    expect(item?.lists.map(({ title, rows }) => [title, rows.map(({ says }) => says)])).toEqual([
      [
        'Came back',
        ['on Jun 12, 2024, €1,200 a year, less than half of what was lost', 'on Jun 12, 2024, €500 a year'],
      ],
      ['Care is due', ['by Jul 5, 2024; back since Jan 5, 2024', 'by Jul 20, 2024; back since Jul 20, 2023']],
      ['Left again', ['on Jun 3, 2024, €900 a year']],
    ]);
  });

  it('are said to be none', () => {
    expect(itemOf('returns')?.sentences).toEqual([
      'No customer came back in this month.',
      'No returned customer is due to be looked after next month.',
    ]);
  });
});

it('names next month’s callers, what each is asked for, and what of the settings could not be followed', () => {
  const next = {
    executives: ['Ada Park', 'Bo Lund'],
    recoveryTeam: ['Cy Moss'],
    ...{ callsPerExecutive: 8, callsTotal: 12, warnings: ['One executive is gone.'] },
  };
  expect(itemOf('callers', { next })?.sentences.slice(0, 3)).toEqual([
    'Executives: \u2068Ada Park\u2069, \u2068Bo Lund\u2069. Each has up to 8 conversations, 12 in all.',
    'The recovery team calls the others: \u2068Cy Moss\u2069.',
    'One executive is gone.',
  ]);
  expect(itemOf('callers')?.sentences[0]).toBe('No executive is named to call.');
});
