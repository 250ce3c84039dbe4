import type { OptionSpec } from '../schema/property.ts';
import { fold } from '../text/fold.ts';
import type { LineProblem, LossRow, ReasonName } from './loss-row.ts';
import { newReasons } from './new-reasons.ts';
import { short } from './read-cells.ts';
import { type FindReason, reasonFinder, type ReasonOptions } from './reason-book.ts';

/** Rows with their reasons by code, and what the portal lacks for them. */
export interface CodedRows {
  readonly rows: readonly LossRow<string>[];
  /** Reasons that could be several. */
  readonly problems: readonly LineProblem[];
  /** Reasons no option stands for, each once, as they were typed. */
  readonly unknown: readonly Pick<ReasonName, 'reason' | 'category'>[];
  /** The options that would stand for them. */
  readonly missing: { readonly reasons: readonly OptionSpec[]; readonly categories: readonly OptionSpec[] };
}

/** Gives every reason of the rows its code: that of the portal, or the one its option would get. */
export function codeRows(rows: readonly LossRow<ReasonName>[], held: ReasonOptions): CodedRows {
  const find = reasonFinder(held);
  const unknown = rows.flatMap(namesOf).filter((name) => 'unknown' in find(name));
  const missing = newReasons(unknown, held);
  const findAll = reasonFinder({
    reasons: [...held.reasons, ...missing.reasons],
    categories: [...held.categories, ...missing.categories],
  });
  const coded = rows.map((row) => codeRow(row, findAll));
  return {
    rows: coded.flatMap((each) => ('row' in each ? [each.row] : [])),
    problems: coded.flatMap((each) => ('problems' in each ? each.problems : [])),
    unknown: onceEach(unknown),
    missing,
  };
}

function codeRow(
  row: LossRow<ReasonName>,
  find: FindReason,
): { readonly row: LossRow<string> } | { readonly problems: readonly LineProblem[] } {
  const problems: LineProblem[] = [];
  const codeOf = (name: ReasonName): string => {
    const found = find(name);
    if ('code' in found) return found.code;
    const several = 'codes' in found ? found.codes.join(' or ') : 'no reason of this portal';
    const sentence = `“${short(name.reason)}” may be ${several}. Give its category, or the whole code.`;
    problems.push({ line: row.line, column: name.column, sentence });
    return '';
  };
  const coded: LossRow<string> = {
    ...row,
    ownerReason: row.ownerReason && codeOf(row.ownerReason),
    statedReason: row.statedReason && codeOf(row.statedReason),
    causes: row.causes.map(({ reason, weight }) => ({ reason: codeOf(reason), weight })),
  };
  return problems.length > 0 ? { problems } : { row: coded };
}

function onceEach(names: readonly ReasonName[]): CodedRows['unknown'] {
  const once = new Map(
    names.map(({ reason, category }) => [
      JSON.stringify([fold(category), fold(reason)]),
      { reason, category },
    ]),
  );
  return [...once.values()];
}

function namesOf({ ownerReason, statedReason, causes }: LossRow<ReasonName>): readonly ReasonName[] {
  return [ownerReason, statedReason, ...causes.map(({ reason }) => reason)].flatMap((name) => name ?? []);
}
