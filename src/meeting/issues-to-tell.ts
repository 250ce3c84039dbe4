import type { Became, IssueDecision } from '../issues/codes.ts';
import { type HeldIssue, isLiving } from '../issues/issue.ts';
import { becameIn } from '../issues/standing.ts';
import type { Day, Month } from '../time/day.ts';
import { isolated, type LocalWords } from '../words/local-words.ts';
import type { MeetingIssue, MeetingIssues } from './meeting-facts.ts';

/** When and for whom issues are told. */
interface Telling {
  readonly month: Month;
  readonly today: Day;
  readonly words: LocalWords;
}

/** What became of an issue, in the order in which a meeting hears it. */
const standings: readonly (readonly [became: Became, standing: string])[] = [
  ['done', 'Done'],
  ['late', 'Late'],
  ['recurred', 'Recurred'],
  ['seen_again', 'Seen again'],
  ['open', 'Open'],
];

/**
 * The issues as the agenda tells of them: what was promised before and what became of it; and what is to be decided: what
 * nobody has decided yet, what is late and what has come back. What the month's causes propose stands where it is decided.
 */
export function issuesToTell(issues: readonly HeldIssue[], telling: Telling): MeetingIssues {
  const { month, today } = telling;
  const living = issues
    .filter((issue) => isLiving(issue) && (issue.openedMonth ?? month) <= month)
    .map((issue) => ({ issue, became: becameIn(issue, month, today) }))
    .sort((a, b) => b.issue.money - a.issue.money);
  const promised = standings.map(([became, standing]) => ({
    standing,
    some: living.filter((each) => each.became === became),
  }));
  const toDecide = living.filter(
    ({ issue, became }) =>
      (issue.decision === null && (became === 'new' || became === 'open')) ||
      ['late', 'recurred', 'seen_again'].includes(became),
  );
  const counts = promised.flatMap(({ standing, some }) =>
    some.length === 0 ? [] : [`${standing.toLowerCase()} ${some.length}`],
  );
  return {
    sentences: [
      counts.length === 0
        ? 'Nothing was promised before.'
        : `What we promised before: ${counts.join(', ')}. Issues may share causes, so their money does not add up.`,
    ],
    promised: promised.flatMap(({ standing, some }) =>
      some.map(({ issue }) => told(issue, standing, telling)),
    ),
    toDecide: toDecide.map(({ issue, became }) =>
      told(issue, standings.find(([each]) => each === became)?.[1] ?? 'New', telling),
    ),
  };
}

const decisions: Readonly<Record<IssueDecision, string>> = {
  start: 'Start',
  stop: 'Stop',
  continue: 'Continue',
  change: 'Change',
};

function told(issue: HeldIssue, standing: string, { words }: Telling): MeetingIssue {
  const { name, decision, action, ownerName, dueOn, money } = issue;
  const what = decision === null ? 'Nothing is decided yet' : decisions[decision];
  const who = ownerName === '' ? 'nobody answers for it yet' : isolated(ownerName);
  const when = dueOn === null ? '' : `, by ${words.day(dueOn)}`;
  return {
    ...{ name, standing },
    says: `${what}${action === '' ? '' : `: ${action}`} (${who}${when}; ${words.money(money)} since it was opened)`,
  };
}
