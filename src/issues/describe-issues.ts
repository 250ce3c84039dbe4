import { offeredReasons, sayReason } from '../reasons/say-reason.ts';
import type { ListedOption } from '../reasons/reason-list.ts';
import { categoryOf } from '../review/reason-category.ts';
import { addMonths, type Day, type Month, monthOf } from '../time/day.ts';
import type { LocalWords } from '../words/local-words.ts';
import { bearingCauses, isHeldBy, joined } from './causes.ts';
import { countIssue, noIssueSums } from './count-issue.ts';
import { describeIssue, lossesIn } from './describe-issue.ts';
import type { DueTask } from './due-task.ts';
import { type HeldIssue, isLiving, type IssueLoss } from './issue.ts';
import type { OpenedIssues, ShownIssue } from './opened-issues.ts';
import { propose } from './propose.ts';
import { Became } from './codes.ts';

/** What the issues of a month are told from. */
export interface ToDescribe {
  readonly month: Month;
  readonly today: Day;
  readonly currency: string;
  readonly words: LocalWords;
  readonly issues: readonly HeldIssue[];
  /** Of the month, as far as their causes are known. */
  readonly losses: readonly IssueLoss[];
  /** By the key of the issue. */
  readonly tasks: ReadonlyMap<string, DueTask>;
  /** Active ones by name. */
  readonly owners: OpenedIssues['owners'];
  /** As people read and choose them. */
  readonly reasons: readonly ListedOption[];
  /** The issue whose causes are told one by one, with their losses; null: none. */
  readonly causesOf: { readonly key: string; readonly losses: readonly IssueLoss[] } | null;
}

/** The issues of a month's review: what was promised first, and what its losses propose. */
export function describeIssues(told: ToDescribe): OpenedIssues {
  const { month, today, currency, words, owners, tasks, reasons } = told;
  const living = told.issues.filter((issue) => isLiving(issue) && (issue.openedMonth ?? month) <= month);
  const { losses } = joined(told.losses, told.issues);
  const say = (code: string): string => sayReason(code, reasons);
  const issues = living
    .map((issue) => {
      const now = countIssue(issue, losses).get(month) ?? noIssueSums;
      const task = tasks.get(issue.key) ?? null;
      return describeIssue(issue, task, now, { month, today, words, sayReason: say });
    })
    .sort(inOrder);
  const taken = new Set(told.issues.filter(isLiving).flatMap((issue) => issue.reasons));
  return {
    ...{ month, months: monthsToGoTo(month, today), today, currency, issues, owners: [...owners] },
    sentence: promisesIn(issues, words.month(addMonths(month, -1)), words),
    caution:
      issues.length === 0
        ? null
        : 'A cause may belong to several issues, so the money of issues does not add up to what was lost.',
    proposals: propose(losses, told.issues).map(({ reason, losses: count, money }) => ({
      ...{ reason, losses: count, money, name: say(reason) },
      sentence: `${say(reason)}: ${lossesIn(count, words)}, ${words.money(money)}. No issue is about it.`,
    })),
    reasons: offeredReasons(reasons, '').filter(
      ({ value }) => !taken.has(value) && categoryOf(value) !== 'unknown',
    ),
    causes: causesIn(told),
  };
}

/** What became of the promises of the month before, in a sentence. */
function promisesIn(issues: readonly ShownIssue[], before: string, words: LocalWords): string {
  const of = (became: Became): number => issues.filter((issue) => issue.became === became).length;
  const parts = [
    [of('done'), 'done'],
    [of('late'), 'late'],
    [of('recurred'), 'recurred'],
    [of('seen_again'), 'seen again'],
    [of('open'), 'open'],
  ] as const;
  const told = parts.filter(([count]) => count > 0).map(([count, word]) => `${words.count(count)} ${word}`);
  if (told.length === 0) return `No issue was carried over from ${before}.`;
  return `Carried over from ${before}: ${told.join(', ')}.`;
}

function inOrder(a: ShownIssue, b: ShownIssue): number {
  return (
    Became.options.indexOf(a.became) - Became.options.indexOf(b.became) ||
    b.money - a.money ||
    b.moneySince - a.moneySince ||
    (a.name < b.name ? -1 : 1)
  );
}

/** A year of months from the last that is over, and the one that is shown, the newest first. */
function monthsToGoTo(shown: Month, today: Day): Month[] {
  const year = Array.from({ length: 12 }, (_, back) => addMonths(monthOf(today), -1 - back));
  return [...new Set([...year, shown])].sort().reverse();
}

/** At most so many causes are told one by one. */
const mostCauses = 500;

function causesIn({ causesOf, issues, words }: ToDescribe): OpenedIssues['causes'] {
  const issue = issues.find(({ key }) => key === causesOf?.key);
  if (issue === undefined || causesOf === null) return [];
  return causesOf.losses
    .flatMap((loss) =>
      bearingCauses(loss)
        .filter((cause) => isHeldBy(issue, cause))
        .map(({ id, name, money }) => {
          const label = `${name}, lost on ${words.day(loss.lostOn)}: ${words.money(money)}`;
          return { id, name, lostOn: loss.lostOn, money, label };
        }),
    )
    .sort((a, b) => b.money - a.money || (a.id < b.id ? -1 : 1))
    .slice(0, mostCauses);
}
