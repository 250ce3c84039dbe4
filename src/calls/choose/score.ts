import type { Minor } from '../../money/minor.ts';
import { daysBetween, type Day } from '../../time/day.ts';
import type { CalledCompany, CalledLoss, ContactFact } from '../facts.ts';
import { dayInWords } from '../in-words.ts';
import { pickContact } from '../pick-contact.ts';
import type { ScorePartName } from './codes.ts';

/** A part of a score: `points`, a whole number of at most `most`, and why. */
export interface ScorePart {
  readonly part: ScorePartName;
  readonly points: number;
  readonly most: number;
  readonly sentence: string;
}

/** Whether a call is worth an executive's time, from 0 to 100, with the parts it is the sum of. */
export interface Score {
  readonly score: number;
  readonly parts: readonly ScorePart[];
}

/** What a score is made from. */
export interface ToScore {
  readonly loss: Pick<CalledLoss, 'value' | 'status' | 'lostOn' | 'noticeOn' | 'snapshot'>;
  readonly company: Pick<CalledCompany, 'core'>;
  readonly contacts: readonly ContactFact[];
}

/** The month a score is told for. */
export interface ScoredAmong {
  /** Yearly values of all losses that may be called about. */
  readonly values: readonly Minor[];
  /** The day by which freshness is told. */
  readonly on: Day;
}

/** What each part counts at most; together 100. Why so: docs/decisions/0034. */
const most: Readonly<Record<ScorePartName, number>> = {
  value: 40,
  core_profitable: 10,
  core_values: 10,
  core_worth: 10,
  freshness: 20,
  reachable: 10,
};

/** A first purchase this many months before the loss tells a loyal customer, one less long ago a new one. */
const loyalMonths = 24;
const newMonths = 12;

/** The best time for a call: two to six weeks after the loss; half a year after it, it is too late. */
const freshFrom = 14;
const freshUntil = 42;
const staleAfter = 180;

/** Scores a loss among those of its month. */
export function scoreOf({ loss, company, contacts }: ToScore, { values, on }: ScoredAmong): Score {
  const { core } = company;
  const parts = [
    valuePart(loss.value, values),
    profitablePart(loss.snapshot.tenureMonths, core.profitable),
    askedPart('core_values', core.values, 'values most what we offer'),
    askedPart('core_worth', core.worth, 'is worth more to us than to competitors'),
    freshnessPart(loss, on),
    reachablePart(contacts),
  ];
  return { score: parts.reduce((sum, { points }) => sum + points, 0), parts };
}

function part(name: ScorePartName, share: number, sentence: string): ScorePart {
  return { part: name, points: Math.round(most[name] * share), most: most[name], sentence };
}

/** By rank, since one very large loss would otherwise leave all others without points. */
function valuePart(value: Minor, values: readonly Minor[]): ScorePart {
  if (value <= 0) return part('value', 0, 'No value is known.');
  const larger = values.filter((other) => other > value).length;
  const share = (values.length - larger) / values.length;
  return part('value', share, `Number ${larger + 1} of ${values.length} by value.`);
}

/** Data tell loyalty, only people tell profit: where the owner says no, that rules. */
function profitablePart(tenureMonths: number | null, owner: boolean | null): ScorePart {
  const name = 'core_profitable';
  if (owner === false) return part(name, 0, 'The owner says it was not profitable and loyal.');
  if (tenureMonths !== null && tenureMonths < newMonths)
    return part(name, 0, `A customer for less than ${newMonths} months.`);
  if (owner) return part(name, 1, 'The owner says it was profitable and loyal.');
  if (tenureMonths !== null && tenureMonths >= loyalMonths)
    return part(name, 1, `A customer for ${tenureMonths} months.`);
  return part(name, 0.5, 'Nobody has said whether it was profitable and loyal.');
}

function askedPart(name: ScorePartName, owner: boolean | null, question: string): ScorePart {
  if (owner === null) return part(name, 0.5, `Nobody has said whether it ${question}.`);
  return owner
    ? part(name, 1, `The owner says that it ${question}.`)
    : part(name, 0, `The owner denies that it ${question}.`);
}

/** Whoever is leaving told us on the day of the notice: it counts from there. */
function freshnessPart({ status, lostOn, noticeOn }: ToScore['loss'], on: Day): ScorePart {
  const since = status === 'leaving' ? noticeOn : lostOn;
  const days = Math.max(0, daysBetween(since, on));
  const told = `${days} ${days === 1 ? 'day' : 'days'} old on ${dayInWords(on)}`;
  if (days < freshFrom) return part('freshness', days / freshFrom, `Still raw: ${told}.`);
  if (days <= freshUntil) return part('freshness', 1, `Fresh: ${told}.`);
  const left = Math.max(0, staleAfter - days) / (staleAfter - freshUntil);
  return part('freshness', left, `Fading: ${told}.`);
}

function reachablePart(contacts: readonly ContactFact[]): ScorePart {
  const best = pickContact(contacts);
  if (!best) return part('reachable', 0, 'No contact is known.');
  if (best.phone === '') return part('reachable', 0.5, 'A contact is known, but no phone number.');
  return part('reachable', 1, 'A contact with a phone number is known.');
}
