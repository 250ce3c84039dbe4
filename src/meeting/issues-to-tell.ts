import type { OpenedIssues, ShownIssue } from '../issues/opened-issues.ts';
import type { MeetingIssue, MeetingIssues } from './meeting-facts.ts';

type Told = Pick<OpenedIssues, 'sentence' | 'caution' | 'proposals' | 'issues'>;

/**
 * The issues as the agenda tells of them: what was promised before and what became of it; and what is to be decided: what
 * is proposed, what nobody has decided yet, and what is late or has come back.
 */
export function issuesToTell({ sentence, caution, proposals, issues }: Told): MeetingIssues {
  return {
    sentences: [sentence, ...(caution === null ? [] : [caution])],
    promised: issues.filter(({ became }) => became !== 'new' && became !== 'settled').map(told),
    toDecide: [
      ...proposals.map(({ name, sentence: says }) => ({ name, standing: 'Proposed', says })),
      ...issues.filter(isToDecide).map(told),
    ],
  };
}

function isToDecide({ became, decision }: ShownIssue): boolean {
  if (became === 'done' || became === 'settled') return false;
  return decision === null || became === 'late' || became === 'recurred' || became === 'seen_again';
}

function told({ name, tag, sentences }: ShownIssue): MeetingIssue {
  return { name, standing: tag, says: sentences.join(' ') };
}
