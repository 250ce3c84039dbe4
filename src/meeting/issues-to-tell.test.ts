import { expect, it } from 'vitest';
import type { HeldIssue } from '../issues/issue.ts';
import { localWords } from '../words/local-words.ts';
import { issuesToTell } from './issues-to-tell.ts';

function issue(name: string, rest: Partial<HeldIssue>): HeldIssue {
  return {
    ...{ id: '1', key: name, name, reasons: [], status: 'open', ownerId: null, ownerName: '' },
    ...{ decision: null, action: '', openedOn: '2024-05-02', openedMonth: '2024-05', dueOn: null },
    ...{ fixedOn: null, evidence: '', losses: 0, money: 0, mergedInto: null, history: [] },
    ...{ unreadHistory: '', revision: 0, trace: [] },
    ...rest,
  };
}

const tell = (...issues: readonly HeldIssue[]) =>
  issuesToTell(issues, { month: '2024-06', today: '2024-07-05', words: localWords('en-us', 'EUR') });

it('tells promises first by what became of them, and decides what is undecided, late or back', () => {
  const told = tell(
    issue('Undecided', { money: 300 }),
    issue('Late', { decision: 'stop', dueOn: '2024-07-01' }),
    issue('Done', { status: 'resolved', decision: 'start', fixedOn: '2024-06-03' }),
    issue('Back', { status: 'recurred', decision: 'change', fixedOn: '2024-05-03' }),
    issue('Agreed', { decision: 'continue', dueOn: '2024-08-01' }),
    issue('New', { openedMonth: '2024-06' }),
    issue('Gone', { status: 'merged' }),
    issue('Later', { openedMonth: '2024-07' }),
  );
  expect(told.sentences).toEqual([
    'What we promised before: done 1, late 1, recurred 1, open 2. Issues may share causes, so their money does not add up.',
  ]);
  expect(told.promised.map(({ standing, name }) => [standing, name])).toEqual([
    ['Done', 'Done'],
    ['Late', 'Late'],
    ['Recurred', 'Back'],
    ['Open', 'Undecided'],
    ['Open', 'Agreed'],
  ]);
  expect(told.toDecide.map(({ name }) => name)).toEqual(['Undecided', 'Late', 'Back', 'New']);
});

it('says what was decided, who answers for it until when, and what it costs', () => {
  const decided = { decision: 'start', action: 'Give every ticket an owner', ownerName: 'Ada Park' } as const;
  expect(tell(issue('Tickets', { ...decided, dueOn: '2024-08-01', money: 120_000 })).promised).toEqual([
    {
      name: 'Tickets',
      standing: 'Open',
      says: 'Start: Give every ticket an owner (\u2068Ada Park\u2069, by Aug 1, 2024; €1,200 since it was opened)',
    },
  ]);
  expect(tell(issue('Tickets', {})).promised[0]?.says).toBe(
    'Nothing is decided yet (nobody answers for it yet; €0 since it was opened)',
  );
  expect(tell().sentences).toEqual(['Nothing was promised before.']);
});
