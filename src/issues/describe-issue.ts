import { addMonths, type Day, type Month } from '../time/day.ts';
import { isolated, type LocalWords } from '../words/local-words.ts';
import type { IssueSums } from './count-issue.ts';
import { decisionWords, type DueTask, isSaidDone } from './due-task.ts';
import { entryOf, type MonthEntry } from './history.ts';
import type { HeldIssue } from './issue.ts';
import type { ShownIssue } from './opened-issues.ts';
import { afterFixIn } from './recount.ts';
import type { Became } from './codes.ts';
import { becameIn, promisedBefore, standingIn } from './standing.ts';

/** What issues are told with. */
export interface Telling {
  readonly month: Month;
  readonly today: Day;
  readonly words: LocalWords;
  readonly sayReason: (code: string) => string;
}

/** What became of an issue, in a word. */
const tags: Readonly<Record<Became, string>> = {
  done: 'Done',
  late: 'Late',
  recurred: 'Recurred',
  seen_again: 'Seen again',
  open: 'Open',
  new: 'New',
  settled: 'Resolved',
};

/** An issue as it is shown in the review of a month, whose losses `now` counts. */
export function describeIssue(
  issue: HeldIssue,
  task: DueTask | null,
  now: IssueSums,
  telling: Telling,
): ShownIssue {
  const { month, today, words, sayReason } = telling;
  const became = becameIn(issue, month, today);
  const saidDone = isSaidDone(issue, task);
  // What the last count put into the money so far, with what was recorded since.
  const moneySince = issue.money - (entryOf(issue.history, month)?.money ?? 0) + now.money;
  const status = standingIn(issue, month).status;
  return {
    ...{ key: issue.key, id: issue.id, revision: issue.revision, name: issue.name, status, became },
    reasons: issue.reasons.map((value) => ({ value, label: sayReason(value) })),
    tag: became === 'late' && status === 'recurred' ? 'Recurred and late' : tags[became],
    ...{ ownerId: issue.ownerId, ownerName: issue.ownerName, decision: issue.decision },
    ...{ action: issue.action, dueOn: issue.dueOn, fixedOn: issue.fixedOn, evidence: issue.evidence },
    ...{ saidDone, losses: now.losses, money: now.money, moneySince },
    sentences: [
      ...promiseIn(issue, became, telling),
      ...(issue.unreadHistory === ''
        ? []
        : [
            'Somebody has changed its history in HubSpot so that it cannot be read: earlier months are not told.',
          ]),
      ...(saidDone ? ['Its task is completed, so it is said to be done: evidence is missing.'] : []),
      ...afterFix(issue, telling),
      `${lossesIn(now.losses, words)} in ${words.month(month)}, ${words.money(now.money)} of their yearly value; ${words.money(moneySince)} since it was opened.`,
      ...standsWith(issue, became, words),
    ],
    history: [...issue.history].reverse().map((entry) => entryIn(entry, words)),
  };
}

/** How many losses, with the right form of the word. */
export function lossesIn(count: number, words: LocalWords): string {
  return `${words.count(count)} ${count === 1 ? 'loss' : 'losses'}`;
}

function promiseIn(issue: HeldIssue, became: Became, { month, words }: Telling): readonly string[] {
  const promised = promisedBefore(issue, month);
  const result = resultIn(issue, became, words);
  if (promised === null) return result === null ? [] : [`${result}.`];
  const said = agreedIn(promised, words);
  return [`Promised for ${words.month(addMonths(month, -1))}: ${said}. ${result ?? 'It is open'}.`];
}

function agreedIn(
  { decision, action, ownerName, dueOn }: Pick<MonthEntry, 'decision' | 'action' | 'ownerName' | 'dueOn'>,
  words: LocalWords,
): string {
  return [
    ...(decision === null ? [] : [decisionWords[decision].toLowerCase()]),
    ...(action === '' ? [] : [`“${isolated(action)}”`]),
    ...(ownerName === '' ? [] : [`by ${isolated(ownerName)}`]),
    ...(dueOn === null ? [] : [`until ${words.day(dueOn)}`]),
  ].join(', ');
}

function resultIn({ fixedOn, dueOn }: HeldIssue, became: Became, words: LocalWords): string | null {
  const day = (on: Day | null): string => (on === null ? 'a day nobody wrote down' : words.day(on));
  if (became === 'done' || became === 'settled') return `It is fixed since ${day(fixedOn)}`;
  if (became === 'late') return `It is late: due on ${day(dueOn)}, and nobody has shown that it is done`;
  if (became === 'recurred') return `It came back after its fix of ${day(fixedOn)} and is open again`;
  if (became === 'seen_again') return `It was seen once more after its fix of ${day(fixedOn)}`;
  return null;
}

function afterFix(issue: HeldIssue, { month, words }: Telling): readonly string[] {
  const { after, undated } = afterFixIn(issue, month);
  if (issue.fixedOn === null) return [];
  return [
    ...(after > 0 ? [`${lossesIn(after, words)} by what happened after the fix.`] : []),
    ...(undated > 0
      ? [`${lossesIn(undated, words)} after the fix by causes without a day: they do not count against it.`]
      : []),
  ];
}

/** Who answers for it until when, or what it lacks of that; nothing where it is fixed. */
function standsWith(issue: HeldIssue, became: Became, words: LocalWords): readonly string[] {
  const { ownerId, ownerName, dueOn, decision } = issue;
  if (became === 'done' || became === 'settled' || became === 'seen_again') return [];
  const missing = [
    ...(decision === null ? ['a decision'] : []),
    ...(ownerId === null ? ['an owner'] : []),
    ...(dueOn === null ? ['a day'] : []),
  ];
  if (missing.length > 0) return [`It still lacks ${missing.join(' and ')}.`];
  return [`${isolated(ownerName)} answers for it until ${dueOn === null ? '' : words.day(dueOn)}.`];
}

function entryIn(entry: MonthEntry, words: LocalWords): string {
  const { month, status, losses, money, late } = entry;
  const stood = late ? 'late' : ({ seen_again: 'seen again' }[String(status)] ?? status);
  const agreed = agreedIn(entry, words);
  const sums = `${lossesIn(losses, words)}, ${words.money(money)}`;
  return `${words.month(month)}: ${stood}; ${sums}${agreed === '' ? '' : `; ${agreed}`}.`;
}
