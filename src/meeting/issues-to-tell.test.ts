import { expect, it } from 'vitest';
import type { ShownIssue } from '../issues/opened-issues.ts';
import { issuesToTell } from './issues-to-tell.ts';

function issue(became: ShownIssue['became'], decision: ShownIssue['decision']): ShownIssue {
  return {
    ...{ key: became, id: '1', revision: 0, name: `${became} ${decision ?? 'undecided'}`, reasons: [] },
    ...{ status: 'open', became, tag: became.toUpperCase(), ownerId: null, ownerName: '', decision },
    ...{ action: '', dueOn: null, fixedOn: null, evidence: '', saidDone: false },
    ...{ losses: 0, money: 0, moneySince: 0, sentences: ['One.', 'Two.'], history: [] },
  };
}

it('tells promises first, and decides what is proposed, undecided, late or back', () => {
  const issues = [
    ...[issue('done', 'start'), issue('late', 'stop'), issue('recurred', 'change')],
    ...[issue('seen_again', 'start'), issue('open', 'continue'), issue('open', null)],
    ...[issue('new', null), issue('new', 'start'), issue('settled', null)],
  ];
  const told = issuesToTell({
    ...{ sentence: 'Of 4 promises 1 was kept.', caution: 'Money does not add up.', issues },
    proposals: [{ reason: 'price.rise', name: 'Price rise', losses: 12, money: 5, sentence: '12 losses.' }],
  });
  expect(told.sentences).toEqual(['Of 4 promises 1 was kept.', 'Money does not add up.']);
  expect(told.promised.map(({ name }) => name)).toEqual([
    ...['done start', 'late stop', 'recurred change', 'seen_again start', 'open continue', 'open undecided'],
  ]);
  expect(told.toDecide).toEqual([
    { name: 'Price rise', standing: 'Proposed', says: '12 losses.' },
    { name: 'late stop', standing: 'LATE', says: 'One. Two.' },
    { name: 'recurred change', standing: 'RECURRED', says: 'One. Two.' },
    { name: 'seen_again start', standing: 'SEEN_AGAIN', says: 'One. Two.' },
    { name: 'open undecided', standing: 'OPEN', says: 'One. Two.' },
    { name: 'new undecided', standing: 'NEW', says: 'One. Two.' },
  ]);
});
