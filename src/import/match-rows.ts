import { isOwn } from '../losses/merged.ts';
import { daysBetween, type Day } from '../time/day.ts';
import type { CompanyToImport, ImportedLoss } from './company-import.ts';
import { importKeys } from './import-key.ts';
import type { LossRow } from './loss-row.ts';

/** A row joins a loss at most so many days away. */
const farthest = 31;

type Row = LossRow<string>;

/** What a row of a company comes to before anything is decided about it. */
export type MatchedRow =
  | { readonly row: Row; readonly does: 'join'; readonly loss: ImportedLoss; readonly days: number }
  | { readonly row: Row; readonly does: 'make' }
  | {
      readonly row: Row;
      readonly does: 'leave';
      readonly as: 'ambiguous' | 'left_out';
      readonly why: string;
    };

/**
 * Tells which loss each row of one company joins: the one it was imported into before, else the nearest of its kind
 * within 31 days, else none. Rows that cannot be told apart are ambiguous, all of them, whatever their order.
 */
export function matchRows(rows: readonly Row[], { facts }: CompanyToImport): readonly MatchedRow[] {
  const matched = rows.map((row) => matchRow(row, facts));
  return matched.map((each) => {
    if (each.does === 'leave') return each;
    const others = matched.filter((other) => other !== each && areOne(each, other)).map(({ row }) => row);
    if (others.length === 0) return each;
    const why = `${linesOf(others)} tells of the same company within ${farthest} days. Keep one of the rows.`;
    return { row: each.row, does: 'leave', as: 'ambiguous', why };
  });
}

/**
 * Might two rows of one company be about the same loss? No company is lost twice in a day. Rows of a kind within the days
 * of joining are told apart only by losses that are nearer to each than the other row, so that a row that moves its
 * loss never takes that of the other.
 */
function areOne(one: MatchedRow, other: MatchedRow): boolean {
  const between = distance(one.row.lostOn, other.row.lostOn);
  if (between === 0) return true;
  if (one.does === 'join' && other.does === 'join') {
    if (one.loss === other.loss) return true;
    if (Math.max(one.days, other.days) < between) return false;
  }
  return one.row.kind === other.row.kind && between <= farthest;
}

function matchRow(row: Row, facts: CompanyToImport['facts']): MatchedRow {
  const own = facts.losses.filter((loss) => isOwn(facts, loss));
  const keys = importKeys(facts, row.lostOn);
  const before =
    own.find(({ key }) => keys.includes(key)) ??
    own.find(({ evidence }) => evidence.some(({ id }) => keys.includes(id)));
  if (before) return again(row, before);
  const near = own
    .filter((loss) => loss.kind === row.kind && counts(loss))
    .map((loss) => ({ loss, days: distance(loss.lostOn, row.lostOn) }))
    .filter(({ days }) => days <= farthest)
    .sort((a, b) => a.days - b.days);
  const [nearest, next] = near;
  if (!nearest) return { row, does: 'make' };
  if (next?.days !== nearest.days) return { row, does: 'join', ...nearest };
  const why = `${inWords(nearest.loss)} and ${inWords(next.loss)} are equally near. Give the day of one of them.`;
  return { row, does: 'leave', as: 'ambiguous', why };
}

/** A row that was imported before belongs to the same loss, unless people have made something else of that since. */
function again(row: Row, loss: ImportedLoss): MatchedRow {
  if (!counts(loss)) {
    const why = `This row was imported before, and the loss is ${loss.status} by now. Mark it on the company’s card.`;
    return { row, does: 'leave', as: 'left_out', why };
  }
  if (loss.kind === row.kind) return { row, does: 'join', loss, days: 0 };
  const why = `This row was imported before as ${loss.kind}. Undo that loss on the company’s card first.`;
  return { row, does: 'leave', as: 'left_out', why };
}

/** Possible losses wait for a person, and those undone or dismissed are none. */
function counts({ status }: ImportedLoss): boolean {
  return ['lost', 'returned', 'recorded', 'leaving'].includes(status);
}

function distance(one: Day, other: Day): number {
  return Math.abs(daysBetween(one, other));
}

function linesOf(rows: readonly Row[]): string {
  const lines = rows.map(({ line }) => line).sort((a, b) => a - b);
  return `${lines.length === 1 ? 'Line' : 'Lines'} ${lines.join(', ')}`;
}

function inWords({ kind, lostOn }: ImportedLoss): string {
  return `${kind === 'lost_deal' ? 'deal lost' : kind} ${lostOn}`;
}
