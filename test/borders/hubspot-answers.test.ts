import { main as openCard } from '@loss-review/serverless/functions/open-card';
import { main as openReview } from '@loss-review/serverless/functions/open-review';
import { main as runSweepSlice } from '@loss-review/serverless/functions/run-sweep-slice';
import fc from 'fast-check';
import { beforeAll, beforeEach, test } from 'vitest';
import { type BorderWorld, openBorder, type Tampering } from './border-world.ts';
import { fuzz } from './fuzz.ts';
import { oddValue } from './odd-values.ts';
import { type Change, changed, changes } from './one-place-changed.ts';

let at: BorderWorld;
beforeAll(async () => {
  at = await openBorder();
});
beforeEach(() => at.enter());

const portalId = 24_680_135;
const dryRun = { portalId, month: '2024-06', dryRun: true, run: 'window-a' };

function inOneAnswer({ request, change }: { request: number; change: Change }): Tampering {
  let n = -1;
  return async (answer) => {
    n += 1;
    if (n !== request) return answer;
    const body: unknown = JSON.parse(await answer.text());
    const { status, headers } = answer;
    return new Response(JSON.stringify(changed(body, change)) ?? '', { status, headers });
  };
}

const calls = [
  { main: openCard, parameters: { portalId, companyId: '101' }, requests: 15 },
  { main: openReview, parameters: { portalId, month: '2024-06' }, requests: 8 },
  { main: runSweepSlice, parameters: dryRun, requests: 25 },
] as const;

test('an answer of HubSpot’s in an odd form ends in a value or a coded failure', async () => {
  const oddAnswers = calls.map((call) =>
    fc.record({
      call: fc.constant(call),
      request: fc.nat({ max: call.requests - 1 }),
      change: changes(oddValue),
    }),
  );
  await fuzz(
    fc.oneof(...oddAnswers),
    async ({ call: { main, parameters }, ...odd }) => {
      await at.callWithoutWriting(main, parameters, inOneAnswer(odd));
    },
    { share: 1 / 8 },
  );
});
