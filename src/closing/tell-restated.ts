import * as z from 'zod/mini';
import { parseMinor } from '../money/minor.ts';
import type { Properties } from '../plan/plan.ts';
import type { Figure } from '../review-page/figure.ts';
import { reviewFigureProperties } from '../schema/review-figure-properties.ts';
import type { LocalWords } from '../words/local-words.ts';
import { whyMoved, type LossNow } from './why-moved.ts';
import type { FrozenLoss } from './frozen-losses.ts';

/** A closed month with what was counted of it since. */
export interface Restatement {
  readonly month: string;
  /** As frozen, by name of property. */
  readonly frozen: Properties;
  /** `clr_restated` of the review. */
  readonly restated: string;
  /** Null where the review does not say which they were. */
  readonly frozenLosses: readonly FrozenLoss[] | null;
  readonly losses: readonly LossNow[];
}

const Restated = z.record(z.string(), z.string());

/** Which properties were counted otherwise since a month was closed; null where people have made that unreadable. */
export function readRestated(text: string): Properties | null {
  try {
    return Restated.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/** Frozen figures beside those counted since, with the reasons as far as records tell; null where nothing has moved. */
export function tellRestated(facts: Restatement, words: LocalWords): Figure | null {
  const now = readRestated(facts.restated) ?? {};
  const rows = [...figureRows(facts.frozen, now, words), ...countRows(facts.frozen, now, words)];
  if (rows.length === 0) return null;
  return {
    id: 'restated',
    title: 'What has moved since the month was closed',
    sentence: `${words.month(facts.month)} keeps the numbers it was closed with. Counted again, ${rows.length === 1 ? 'one figure is' : `${words.count(rows.length)} figures are`} different. ${whyMoved(facts, now, words).join(' ')}`,
    caution: null,
    columns: [
      { label: 'Figure', as: 'text' },
      { label: 'As closed', as: 'text' },
      { label: 'As counted since', as: 'text' },
    ],
    rows,
    chart: null,
  };
}

const shares: readonly string[] = ['clr_logo_churn', 'clr_grr', 'clr_nrr'];

function figureRows(frozen: Properties, now: Properties, words: LocalWords): string[][] {
  return reviewFigureProperties.flatMap(({ name, label, currency = false }) => {
    const [was, is] = [frozen[name], now[name]];
    if (was === undefined || is === undefined) return [];
    const told = (text: string): string =>
      inWords(text, { isMoney: currency, isShare: shares.includes(name) }, words);
    // Two shares that look the same with one decimal are told in full.
    return told(was) === told(is) ? [[label, was, is]] : [[label, told(was), told(is)]];
  });
}

function inWords(
  text: string,
  { isMoney, isShare }: { readonly isMoney: boolean; readonly isShare: boolean },
  words: LocalWords,
): string {
  if (text === '') return '–';
  const minor = isMoney ? parseMinor(text) : null;
  if (minor !== null) return words.money(minor);
  if (isMoney || !Number.isFinite(Number(text))) return text;
  return isShare ? words.percent(Number(text)) : words.count(Number(text));
}

/** Counts that stand in the month's numbers only. */
const counts = [
  ['possible', 'Possible losses, waiting for a person'],
  ['leaving', 'Leaving: under notice'],
  ['withdrawn', 'Losses whose evidence is gone'],
  ['lostDeals', 'Deals with prospects lost'],
  ['mergedEvidence', 'Lost renewals that joined an absence'],
  ['replaced', 'Lost renewals replaced the same day'],
  ['pleaseCheck', 'Lost renewals of no customer'],
] as const;

const count = z.optional(z.int());
const Numbers = z.object({
  losses: z.object({ possible: count, lostDeals: count }),
  leaving: count,
  withdrawn: count,
  mergedEvidence: count,
  replaced: count,
  pleaseCheck: count,
});

function countRows(frozen: Properties, now: Properties, words: LocalWords): string[][] {
  const [was, is] = [countsIn(frozen['clr_numbers']), countsIn(now['clr_numbers'])];
  if (was === null || is === null) return [];
  return counts.flatMap(([name, label]) => {
    const [before, after] = [was[name], is[name]];
    if (before === undefined || after === undefined || before === after) return [];
    return [[label, words.count(before), words.count(after)]];
  });
}

function countsIn(
  text: string | undefined,
): Partial<Record<(typeof counts)[number][0], number | undefined>> | null {
  try {
    const read = Numbers.safeParse(JSON.parse(text ?? ''));
    return read.success ? { ...read.data, ...read.data.losses } : null;
  } catch {
    return null;
  }
}
