import { expect, test } from 'vitest';
import { hashOf, inDrawOrder } from './draw-order.ts';

test('the hash is FNV-1a with the last steps of MurmurHash3', () => {
  // FNV-1a of the empty text and of “a” are 811c9dc5 and e40c292c (RFC 9923, appendix C); mixed by hand with BigInt.
  const mixed = (hash: bigint): number => {
    const cut = (number: bigint): bigint => number & 0xffffffffn;
    let h = hash ^ (hash >> 16n);
    h = cut(h * 0x85ebca6bn);
    h = cut((h ^ (h >> 13n)) * 0xc2b2ae35n);
    return Number(h ^ (h >> 16n));
  };
  expect(hashOf('')).toBe(mixed(0x811c9dc5n));
  expect(hashOf('a')).toBe(mixed(0xe40c292cn));
});

test('whoever draws again draws the same, and another month draws otherwise', () => {
  const companies = Array.from({ length: 50 }, (_, n) => ({ companyId: String(1000 + n) }));
  const june = inDrawOrder(companies, '2024-06');
  expect(inDrawOrder([...companies].reverse(), '2024-06')).toEqual(june);
  expect(inDrawOrder(companies, '2024-07')).not.toEqual(june);
  expect(new Set(june)).toEqual(new Set(companies));
});

test('every place in a row of ids is drawn about as often', () => {
  // Of 20 ids in a row the first five, over 1,000 rows: each is expected 250 times, one standard deviation is 13.7.
  const drawn = Array.from({ length: 20 }, () => 0);
  for (let row = 0; row < 1_000; row += 1) {
    const ids = Array.from({ length: 20 }, (_, n) => ({ companyId: String(row * 20 + n), n }));
    for (const { n } of inDrawOrder(ids, '2024-06').slice(0, 5)) drawn[n] = (drawn[n] ?? 0) + 1;
  }
  for (const times of drawn) expect(Math.abs(times - 250)).toBeLessThan(60);
});
