import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { asOfMonth, readExport } from '../exports/read-export.ts';
import type { ReportedCall } from './report.ts';
import { runReview } from './run-review.ts';

const folder = fileURLToPath(new URL('../../../shared/data/ravenstack', import.meta.url));
const month = '2024-12';
const executives = ['601', '602', '603', '604'];

interface Placed extends ReportedCall {
  readonly rank: number;
  readonly stratum: string;
}

/** The strata once more, from the ranks that the scores tell and from the export itself. */
function placed(calls: readonly ReportedCall[], industryOf: ReadonlyMap<string, string>): readonly Placed[] {
  return calls
    .map((call) => ({ ...call, rank: Number(/^Number (\d+) of/.exec(call.parts[0]?.sentence ?? '')?.[1]) }))
    .sort((a, b) => b.rank - a.rank || Number(a.companyId) - Number(b.companyId))
    .map((call, place) => {
      const third = Math.floor((place * 3) / calls.length);
      return { ...call, stratum: `${third} ${industryOf.get(call.companyId) ?? ''}` };
    });
}

/** FNV-1a and the end of MurmurHash3 in whole numbers without a limit. */
function hashed(text: string): bigint {
  const cut = (number: bigint): bigint => number % 2n ** 32n;
  let hash = 2_166_136_261n;
  for (const byte of Buffer.from(text)) hash = cut((hash ^ BigInt(byte)) * 16_777_619n);
  hash = cut((hash ^ (hash / 65_536n)) * 2_246_822_507n);
  hash = cut((hash ^ (hash / 8_192n)) * 3_266_489_909n);
  return hash ^ (hash / 65_536n);
}

if (!existsSync(folder))
  process.stderr.write('The RavenStack export is not there: its calls are not looked at.\n');

test.skipIf(!existsSync(folder))(
  'the calls of 2024-12 are chosen as the rules say',
  async () => {
    const request = { timeZone: 'UTC', currency: 'USD', asOf: asOfMonth(month, 'UTC') };
    const { content } = await readExport(folder, request);
    const run = { content, month, timeZone: 'UTC', again: false, begunAt: performance.now() };
    const { calls, excluded } = await runReview({ ...run, onProgress: () => {} });

    expect(calls.length).toBe(42);
    expect(new Set(calls.map(({ companyId }) => companyId)).size).toBe(42);
    const called = new Set(calls.map(({ companyId }) => companyId));
    expect(excluded.filter(({ companyId }) => called.has(companyId))).toEqual([]);
    for (const id of executives)
      expect(calls.filter(({ callerId, role }) => callerId === id && role === 'executive')).toHaveLength(10);
    for (const { score, parts } of calls)
      expect(score).toBe(parts.reduce((sum, { points }) => sum + points, 0));

    const lowest = Math.min(...calls.flatMap(({ seat, score }) => (seat === 'score' ? [score] : [])));
    expect(calls.filter(({ seat }) => seat === 'score')).toHaveLength(20);
    for (const { seat, score } of calls) if (seat !== 'score') expect(score).toBeLessThanOrEqual(lowest);

    const industryOf = new Map(
      content.records.map(({ id, properties }) => [id, properties['industry'] ?? '']),
    );
    const all = placed(calls, industryOf);
    const strata = new Set(all.map(({ stratum }) => stratum));
    expect(strata.size).toBeGreaterThan(8);
    for (const stratum of strata) {
      const own = all.filter((call) => call.stratum === stratum);
      const rest = own.filter(({ seat }) => seat !== 'score');
      const drawn = rest.filter(({ seat }) => seat === 'representative');
      const share = (20 * own.length) / all.length;
      expect(drawn.length).toBeGreaterThanOrEqual(Math.min(rest.length, Math.floor(share)));
      const inOrder = rest
        .map(({ companyId }) => ({ companyId, hash: hashed(`${month}:${companyId}`) }))
        .sort((a, b) => (a.hash < b.hash ? -1 : 1));
      expect(new Set(drawn.map(({ companyId }) => companyId))).toEqual(
        new Set(inOrder.slice(0, drawn.length).map(({ companyId }) => companyId)),
      );
    }
  },
  60_000, // a whole export
);
