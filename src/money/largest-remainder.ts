/**
 * A whole, as a non-negative integer, dealt out by non-negative whole parts so that the shares add up to it: each gets
 * its quotient rounded down, what is left goes one by one to the largest remainders, ties to the earlier (the method of
 * Hamilton). Where all parts are 0 they count as equal; no parts get nothing.
 */
export function byLargestRemainder(whole: number, parts: readonly number[]): readonly number[] {
  const sum = parts.reduce((total, part) => total + BigInt(part), 0n);
  if (sum === 0n)
    return parts.length === 0
      ? []
      : byLargestRemainder(
          whole,
          parts.map(() => 1),
        );
  const exact = parts.map((part, place) => {
    const product = BigInt(whole) * BigInt(part);
    return { place, share: Number(product / sum), remainder: product % sum };
  });
  const left = whole - exact.reduce((total, { share }) => total + share, 0);
  const first = [...exact]
    .sort((a, b) => (a.remainder === b.remainder ? a.place - b.place : a.remainder < b.remainder ? 1 : -1))
    .slice(0, left);
  const lucky = new Set(first.map(({ place }) => place));
  return exact.map(({ place, share }) => (lucky.has(place) ? share + 1 : share));
}
