import { compareText } from '../losses/order.ts';
import { signedSixDecimals, sixDecimals } from '../money/minor.ts';
import { fold } from '../text/fold.ts';
import type { ReviewedLoss } from './reviewed.ts';
import { byNumber } from './split-loss.ts';

/** How often one person's label met a root cause. */
export interface LabelPair {
  readonly said: string;
  readonly root: string;
  readonly losses: number;
}

/** Losses by what was said and by root cause: the matrix, in whole numbers, so that slices add up exactly. */
export interface AgreementSums {
  /** By label said, then root, each pair once; labels in lower case. */
  readonly pairs: readonly LabelPair[];
  /** Losses of which one label, or both, is blank: in no pair. */
  readonly blank: number;
}

export const noAgreement: AgreementSums = { pairs: [], blank: 0 };

/** How far what was said agrees with the root causes; fractions as text with six decimals. */
export interface Agreement {
  /** Losses with both labels. */
  readonly losses: number;
  readonly agree: number;
  /** Null without losses. */
  readonly share: string | null;
  /** Cohen's kappa; null where chance alone would agree always, and without losses. */
  readonly kappa: string | null;
  /** Losses left out for want of a label. */
  readonly blank: number;
}

/** The reason of a loss's heaviest cause, of equal ones the first; empty where it has none. */
export function heaviestReason({ causes }: Pick<ReviewedLoss, 'causes'>): string {
  return [...causes].sort((a, b) => b.weight - a.weight || byNumber(a, b)).at(0)?.reason ?? '';
}

/** Sets what was said of these losses, by the customer first or by the owner, against their heaviest root causes. */
export function agreementOf(
  losses: readonly Pick<ReviewedLoss, 'statedReason' | 'ownerReason' | 'causes'>[],
  said: 'statedReason' | 'ownerReason',
): AgreementSums {
  const all = losses.map((loss) => ({
    said: fold(loss[said]),
    root: fold(heaviestReason(loss)),
    losses: 1,
  }));
  const pairs = all.filter((pair) => pair.said !== '' && pair.root !== '');
  return { pairs: byPair(pairs), blank: all.length - pairs.length };
}

/** Adds two sets of pairs. */
export function addAgreement(a: AgreementSums, b: AgreementSums): AgreementSums {
  return { pairs: byPair([...a.pairs, ...b.pairs]), blank: a.blank + b.blank };
}

/**
 * Agreement and Cohen's kappa (Cohen 1960, “A coefficient of agreement for nominal scales”): (po − pe) ÷ (1 − pe), here
 * multiplied through by the square of the losses, so that it is one quotient of whole numbers.
 */
export function agreementIn({ pairs, blank }: AgreementSums): Agreement {
  const sum = (some: readonly LabelPair[]): number => some.reduce((all, { losses }) => all + losses, 0);
  const losses = sum(pairs);
  const agree = sum(pairs.filter(({ said, root }) => said === root));
  const [saidTotals, rootTotals] = [totals(pairs, 'said'), totals(pairs, 'root')];
  const byChance = [...saidTotals].reduce((all, [name, said]) => all + said * (rootTotals.get(name) ?? 0), 0);
  return {
    losses,
    agree,
    share: sixDecimals(agree, losses),
    kappa: signedSixDecimals(losses * agree - byChance, losses ** 2 - byChance),
    blank,
  };
}

/** The pairs as a square table, the agreement on its diagonal. */
export interface AgreementMatrix {
  /** Every label said or found, those of most losses first, of equal ones by text. */
  readonly labels: readonly string[];
  /** A row for each label said, a column for each root cause. */
  readonly rows: readonly (readonly number[])[];
}

/** The matrix of what was said against the root causes. */
export function matrixIn({ pairs }: AgreementSums): AgreementMatrix {
  const [said, root] = [totals(pairs, 'said'), totals(pairs, 'root')];
  const weight = (name: string): number => (said.get(name) ?? 0) + (root.get(name) ?? 0);
  const labels = [...new Set([...said.keys(), ...root.keys()])].sort(
    (a, b) => weight(b) - weight(a) || compareText(a, b),
  );
  const place = new Map(labels.map((name, i) => [name, i]));
  const rows = labels.map(() => labels.map(() => 0));
  for (const pair of pairs) {
    const row = rows[place.get(pair.said) ?? -1];
    if (row) row[place.get(pair.root) ?? -1] = pair.losses;
  }
  return { labels, rows };
}

function totals(pairs: readonly LabelPair[], side: 'said' | 'root'): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const pair of pairs) sums.set(pair[side], (sums.get(pair[side]) ?? 0) + pair.losses);
  return sums;
}

function byPair(all: readonly LabelPair[]): readonly LabelPair[] {
  const sums = new Map<string, LabelPair>();
  for (const pair of all) {
    const key = JSON.stringify([pair.said, pair.root]);
    sums.set(key, { ...pair, losses: pair.losses + (sums.get(key)?.losses ?? 0) });
  }
  return [...sums.values()].sort((a, b) => compareText(a.said, b.said) || compareText(a.root, b.root));
}
