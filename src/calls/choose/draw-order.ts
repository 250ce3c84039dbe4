import { compareIds } from '../../losses/order.ts';
import type { Month } from '../../time/day.ts';

/**
 * The order in which companies are drawn in a month: by a hash of month and company id, so that nobody's wish and no
 * score has a hand in it, and whoever draws again draws the same. Ties: the lowest id.
 */
export function inDrawOrder<Company extends { readonly companyId: string }>(
  companies: readonly Company[],
  month: Month,
): readonly Company[] {
  return companies
    .map((company) => ({ company, place: hashOf(`${month}:${company.companyId}`) }))
    .sort((a, b) => a.place - b.place || compareIds(a.company.companyId, b.company.companyId))
    .map(({ company }) => company);
}

/**
 * A number below 2³² from digits and marks: FNV-1a of 32 bits (RFC 9923), mixed once more as MurmurHash3 ends, so that ids
 * that differ in one digit lie far apart.
 */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
