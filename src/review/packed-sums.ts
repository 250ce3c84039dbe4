import type { AgreementSums } from './agreement.ts';
import type { ReviewSums } from './review-sums.ts';
import * as z from 'zod/mini';

const whole = z.int();
const label = z.string().check(z.maxLength(200));
const line = z.strictObject({ losses: whole, money: whole });
const Pairs = z.strictObject({ pairs: z.array(z.tuple([whole, whole, whole])), blank: whole });

/**
 * Sums of a review on their way to the next slice. A cursor has 32 KB for everything, so what repeats has no names: rows
 * are tuples, and labels stand once in a list.
 */
export const PackedSums = z.strictObject({
  /** Reason, losses, money, verified losses, verified money, distinct losses. */
  pareto: z.array(z.tuple([label, whole, whole, whole, whole, whole])),
  labels: z.array(label),
  /** Places in the list of labels: what was said, the root cause, losses. */
  stated: Pairs,
  owner: Pairs,
  survival: z.strictObject({ events: z.array(whole), censored: z.array(whole) }),
  cohorts: z.strictObject({
    /** Month, customers, value at first, value now, kept from month to month. */
    rows: z.array(z.tuple([z.string().check(z.regex(/^\d{4}-\d{2}$/)), whole, whole, whole, z.array(whole)])),
    earlier: z.strictObject({ customers: whole, kept: whole, value: whole }),
  }),
  bridge: z.strictObject({
    joinedInMonth: line,
    returnedInMonth: line,
    lostAgain: line,
    lostAndBack: line,
    gone: line,
    valueLessOpening: whole,
    contraction: z.strictObject({ customers: whole, money: whole }),
  }),
  renewals: z.strictObject({ closed: whole, lost: whole }),
  classes: z.strictObject({ regretted: line, acceptable: line, deliberate: line }),
  programme: z.strictObject({
    reached: line,
    couldNotReach: line,
    explained: line,
    confirmed: line,
    secondLosses: line,
    recovered: line,
  }),
});
export type PackedSums = z.infer<typeof PackedSums>;

/** Sums as a cursor carries them. */
export function packed({ pareto, stated, owner, survival, cohorts, ...rest }: ReviewSums): PackedSums {
  const said = [...stated.pairs, ...owner.pairs].flatMap((pair) => [pair.said, pair.root]);
  const labels = [...new Set(said)];
  const places = new Map(labels.map((text, place) => [text, place]));
  const pairs = ({ pairs: all, blank }: AgreementSums): PackedSums['stated'] => ({
    pairs: all.map((pair) => [places.get(pair.said) ?? 0, places.get(pair.root) ?? 0, pair.losses]),
    blank,
  });
  return {
    pareto: pareto.map((one) => [
      one.reason,
      one.losses,
      one.money,
      one.verifiedLosses,
      one.verifiedMoney,
      one.distinctLosses,
    ]),
    labels,
    stated: pairs(stated),
    owner: pairs(owner),
    survival: { events: [...survival.events], censored: [...survival.censored] },
    cohorts: {
      rows: cohorts.rows.map((row) => [row.month, row.customers, row.firstValue, row.value, [...row.kept]]),
      earlier: cohorts.earlier,
    },
    ...rest,
  };
}

/** Sums as a cursor brought them. */
export function unpacked({
  pareto,
  labels,
  stated,
  owner,
  survival,
  cohorts,
  ...rest
}: PackedSums): ReviewSums {
  const pairs = ({ pairs: all, blank }: PackedSums['stated']): AgreementSums => ({
    pairs: all.map(([said, root, losses]) => ({
      said: labels[said] ?? '',
      root: labels[root] ?? '',
      losses,
    })),
    blank,
  });
  return {
    pareto: pareto.map(([reason, losses, money, verifiedLosses, verifiedMoney, distinctLosses]) => ({
      reason,
      losses,
      money,
      verifiedLosses,
      verifiedMoney,
      distinctLosses,
    })),
    stated: pairs(stated),
    owner: pairs(owner),
    survival,
    cohorts: {
      rows: cohorts.rows.map(([month, customers, firstValue, value, kept]) => ({
        month,
        customers,
        kept,
        firstValue,
        value,
      })),
      earlier: cohorts.earlier,
    },
    ...rest,
  };
}
