import { byLargestRemainder } from '../money/largest-remainder.ts';

/** Whatever bears a weight: a whole percent of its loss. */
export interface Weighted {
  readonly weight: number;
}

const whole = 100;

/**
 * One cause given another weight, from 0 to 100; the others give or take in proportion to what they have, so that all
 * end at 100 again. A sole cause bears everything.
 */
export function setWeight<Cause extends Weighted>(
  causes: readonly Cause[],
  place: number,
  weight: number,
): readonly Cause[] {
  const wanted = causes.length === 1 ? whole : Math.min(whole, Math.max(0, Math.round(weight)));
  const others = causes.filter((_, at) => at !== place);
  if (others.length === causes.length) return causes;
  const shared = shareOut(others, whole - wanted);
  return causes.map((cause, at) =>
    at === place ? { ...cause, weight: wanted } : (shared[at < place ? at : at - 1] ?? cause),
  );
}

/** The causes with one more, which takes an equal part; the others keep their proportions. */
export function withCause<Cause extends Weighted>(causes: readonly Cause[], added: Cause): readonly Cause[] {
  return setWeight([...causes, added], causes.length, Math.floor(whole / (causes.length + 1)));
}

/** The causes without one of them; the others take over its weight in proportion. */
export function withoutCause<Cause extends Weighted>(
  causes: readonly Cause[],
  place: number,
): readonly Cause[] {
  return shareOut(
    causes.filter((_, at) => at !== place),
    whole,
  );
}

/** The causes with equal weights, the odd percents to the first. */
export function equalWeights<Cause extends Weighted>(causes: readonly Cause[]): readonly Cause[] {
  return shareOut(
    causes.map((cause) => ({ ...cause, weight: 1 })),
    whole,
  );
}

function shareOut<Cause extends Weighted>(causes: readonly Cause[], percent: number): readonly Cause[] {
  const shares = byLargestRemainder(
    percent,
    causes.map(({ weight }) => weight),
  );
  return causes.map((cause, at) => ({ ...cause, weight: shares[at] ?? 0 }));
}
