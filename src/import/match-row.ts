import { isOwn } from '../losses/merged.ts';
import { daysBetween, type Day } from '../time/day.ts';
import type { CompanyToImport, ImportedLoss } from './company-import.ts';
import { importKeys } from './import-key.ts';
import type { LossRow } from './loss-row.ts';

/** A row joins a loss at most so many days away. */
export const farthest = 31;

type Row = LossRow<string>;

/** A row that joins a loss the portal holds, so many days away. */
export interface JoiningRow {
  readonly does: 'join';
  readonly row: Row;
  readonly loss: ImportedLoss;
  readonly days: number;
}

/** A row that makes a loss. */
export interface MakingRow {
  readonly does: 'make';
  readonly row: Row;
}

/** A row of which nothing is taken, and why. */
export interface LeftRow {
  readonly does: 'leave';
  readonly row: Row;
  /** `joined`: another row of the file tells of the same loss, and that one counts. */
  readonly as: 'ambiguous' | 'left_out' | 'joined';
  readonly why: string;
}

/** What a row comes to by itself: the loss it was imported into before, else the nearest of its kind, else a new one. */
export function matchRow(row: Row, facts: CompanyToImport['facts']): JoiningRow | MakingRow | LeftRow {
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

/** Days between two days, whichever is the later. */
export function distance(one: Day, other: Day): number {
  return Math.abs(daysBetween(one, other));
}

/** A row that was imported before belongs to the same loss, unless people have made something else of that since. */
function again(row: Row, loss: ImportedLoss): JoiningRow | LeftRow {
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

function inWords({ kind, lostOn }: ImportedLoss): string {
  return `${kind === 'lost_deal' ? 'deal lost' : kind} ${lostOn}`;
}
