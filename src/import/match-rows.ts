import { compareText } from '../losses/order.ts';
import type { CompanyToImport, ImportedLoss } from './company-import.ts';
import type { LossRow } from './loss-row.ts';
import { distance, farthest, type JoiningRow, type LeftRow, type MakingRow, matchRow } from './match-row.ts';

type Row = LossRow<string>;

/** What a row of a company comes to beside the others. */
export type MatchedRow = JoiningRow | MakingRow | LeftRow;

/**
 * Tells which loss each row of one company joins, and which rows make one. Of several rows that tell of one loss, the
 * nearest counts; those that cannot be told apart are ambiguous. The order of rows is of no account, and an import
 * that was cut off finds the same rows to write when it is repeated.
 */
export function matchRows(rows: readonly Row[], { facts }: CompanyToImport): readonly MatchedRow[] {
  const matched = rows.map((row) => matchRow(row, facts));
  const joined = apart(
    byLoss(matched.filter((each) => each.does === 'join')).flatMap((group) =>
      oneOf(group, ({ days }) => days),
    ),
  );
  const making = matched.filter((each) => each.does === 'make').sort(byDay);
  return [...matched.filter((each) => each.does === 'leave'), ...joined, ...makersAmong(making, joined)];
}

function byLoss(joining: readonly JoiningRow[]): readonly (readonly JoiningRow[])[] {
  const groups = new Map<ImportedLoss, JoiningRow[]>();
  for (const each of joining) groups.set(each.loss, [...(groups.get(each.loss) ?? []), each]);
  return [...groups.values()];
}

/** Of rows about one loss the one that comes first by a measure; where several do that say different things, none. */
function oneOf<T extends JoiningRow | MakingRow>(
  group: readonly T[],
  measure: (each: T) => number,
): readonly (T | LeftRow)[] {
  const least = Math.min(...group.map(measure));
  const first = group.filter((each) => measure(each) === least).sort((a, b) => a.row.line - b.row.line);
  if (new Set(first.map(({ row }) => said(row))).size > 1) {
    return group.map((each) => ambiguous(each, othersOf(each, group)));
  }
  const [chosen] = first;
  return group.map((each) => (each === chosen || !chosen ? each : follows(each, chosen)));
}

/**
 * Losses next to each other: no company is lost twice in a day, and a row that moves its loss must not come nearer to
 * another row than that row's own loss is.
 */
function apart(joined: readonly (JoiningRow | LeftRow)[]): readonly (JoiningRow | LeftRow)[] {
  return joined.map((each) => {
    if (each.does === 'leave') return each;
    const others = joined.filter((other): other is JoiningRow => {
      if (other === each || other.does === 'leave') return false;
      const between = distance(each.row.lostOn, other.row.lostOn);
      if (between === 0) return true;
      return other.loss.kind === each.loss.kind && Math.max(each.days, other.days) >= between;
    });
    return others.length === 0 ? each : ambiguous(each, others);
  });
}

/** Rows that make a loss, the earliest first; those within the days of joining of another row tell of its loss. */
function makersAmong(
  making: readonly MakingRow[],
  joined: readonly (JoiningRow | LeftRow)[],
): readonly MatchedRow[] {
  const standing: (JoiningRow | MakingRow)[] = joined.filter((each) => each.does === 'join');
  const days = [...new Set(making.map(({ row }) => row.lostOn))];
  return days.flatMap((day): readonly MatchedRow[] => {
    const ofDay = oneOf(
      making.filter(({ row }) => row.lostOn === day),
      () => 0,
    );
    const before = [...standing];
    return ofDay.map((each) => {
      if (each.does === 'leave') return each;
      const sameDay = before.filter(({ row }) => row.lostOn === day && row.kind !== each.row.kind);
      if (sameDay.length > 0) return ambiguous(each, sameDay);
      const near = before.find(
        ({ row }) => row.kind === each.row.kind && distance(row.lostOn, day) <= farthest,
      );
      if (near) return follows(each, near);
      standing.push(each);
      return each;
    });
  });
}

function follows({ row }: JoiningRow | MakingRow, { row: { line } }: JoiningRow | MakingRow): LeftRow {
  const why = `Line ${line} tells of the same loss; nothing of this row is taken.`;
  return { row, does: 'leave', as: 'joined', why };
}

function ambiguous({ row }: JoiningRow | MakingRow, others: readonly { readonly row: Row }[]): LeftRow {
  const lines = others.map((other) => other.row.line).sort((a, b) => a - b);
  const named = `${lines.length === 1 ? 'Line' : 'Lines'} ${lines.join(', ')}`;
  const why = `${named}: the same company within ${farthest} days. Keep the row that is right.`;
  return { row, does: 'leave', as: 'ambiguous', why };
}

function othersOf<T>(each: T, group: readonly T[]): readonly T[] {
  return group.filter((other) => other !== each);
}

/** What a row says of its loss. */
function said(row: Row): string {
  return JSON.stringify({ ...row, line: null, company: null });
}

function byDay(one: MakingRow, other: MakingRow): number {
  return compareText(one.row.lostOn, other.row.lostOn) || one.row.line - other.row.line;
}
