/**
 * A whole number dealt out by whole, non-negative parts with the method of largest remainder (Hamilton's), so that the
 * shares are whole and add up to it: each gets its quotient rounded down, what is left goes one by one to the largest
 * remainders, ties to the earlier. Where all parts are 0 they count as equal; what is below 0 is dealt like what is above.
 */
export function byLargestRemainder(whole: number, parts: readonly number[]): readonly number[] {
  if (whole < 0) return byLargestRemainder(-whole, parts).map((share) => 0 - share);
  const counted = parts.some((part) => part > 0) ? parts : parts.map(() => 1);
  const sum = counted.reduce((total, part) => total + BigInt(part), 0n);
  // Money times weight may pass what a number holds exactly.
  const exact = counted.map((part, place) => {
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
