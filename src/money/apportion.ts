/**
 * Splits a whole number by whole, non-negative weights with the largest-remainder method (Hamilton's): the parts are whole
 * and add up to it; of equal remainders the earlier part gets the odd one. What is below 0 is split like what is above.
 * Weights that come to nothing split nothing: all parts are 0.
 */
export function apportion(total: number, weights: readonly number[]): readonly number[] {
  if (total < 0) return apportion(-total, weights).map((part) => 0 - part);
  const all = weights.reduce((sum, weight) => sum + BigInt(weight), 0n);
  if (all === 0n) return weights.map(() => 0);
  // Money times weight may pass what a number holds exactly.
  const exact = weights.map((weight, place) => {
    const product = BigInt(total) * BigInt(weight);
    return { place, whole: Number(product / all), left: product % all };
  });
  const odd = total - exact.reduce((sum, { whole }) => sum + whole, 0);
  const lifted = new Set(
    [...exact]
      .sort((a, b) => (a.left === b.left ? a.place - b.place : a.left > b.left ? -1 : 1))
      .slice(0, odd)
      .map(({ place }) => place),
  );
  return exact.map(({ place, whole }) => (lifted.has(place) ? whole + 1 : whole));
}
