import { reviewFigures } from '@loss-review/domain/review/review-sums';
import { dayAfterMonth, startOfDay } from '@loss-review/domain/time/day';
import { type AssignAnswer, runAssign } from '@loss-review/serverless/assign';
import { fullPace } from '@loss-review/serverless/cli/full-pace';
import { type Hubspot, openHubspot } from '@loss-review/serverless/hubspot/open';
import { type NumbersAnswer, runNumbers } from '@loss-review/serverless/numbers';
import { runSetup } from '@loss-review/serverless/setup';
import { runSweep } from '@loss-review/serverless/sweep';
import { createPortal } from '../portal/portal.ts';
import { createVirtualClock } from '../portal/virtual-clock.ts';
import { mountPortal } from '../support/mount-portal.ts';
import { importLosses } from './import-losses.ts';
import type { ReviewReport, ReviewRequest } from './report.ts';

/** Companies or deals a batch: the most that one association read takes. */
const batch = 1000;

type Reviewing = Hubspot & { readonly clock: ReturnType<typeof createVirtualClock> };
type Counted = Extract<NumbersAnswer, { done: true }> &
  Pick<AssignAnswer, 'tasks'> &
  Pick<ReviewReport, 'calls' | 'excluded' | 'imported'>;

/**
 * Reviews a month of an export: an embedded portal whose clock stands at the first instant after the month, then setup,
 * sweep, numbers and the assignment of calls through the same client and applier as in production.
 */
export async function runReview(request: ReviewRequest): Promise<ReviewReport> {
  const { content, month, timeZone, again, begunAt, onProgress } = request;
  const startMs = startOfDay(dayAfterMonth(month), timeZone);
  const clock = createVirtualClock(startMs);
  const portal = createPortal({ clock, timeZone, currency: content.account?.currency ?? 'USD' });
  portal.load(content);
  const mounted = mountPortal(portal);
  const open = (): Reviewing => ({ ...openHubspot({ accessToken: 'pat-local', clock, ...fullPace }), clock });
  try {
    const setup = open();
    await setUp(setup, onProgress);
    const first = open();
    const { numbers, sums, review, listed, tasks, calls, excluded, imported } = await runMonth(
      first,
      request,
    );
    const virtualSeconds = (clock.now() - startMs) / 1000;
    const seconds = (performance.now() - begunAt) / 1000;
    const second = open();
    if (again) await runMonth(second, request);

    const { requests, minimumRequests } = first.meter.report();
    const setupRequests = setup.meter.report().requests.setup + requests.setup;
    return {
      ...numbers,
      tasks,
      calls,
      excluded,
      ...(imported && { imported }),
      listed,
      ...reviewFigures(review, sums),
      requests: { ...requests, setup: setupRequests },
      minimumRequests,
      seconds: Math.round(seconds * 1000) / 1000,
      virtualSeconds,
      peakMemoryMb: Math.round(process.resourceUsage().maxRSS / 1024),
      ...(again && { again: { requests: second.meter.report().requests } }),
    };
  } finally {
    mounted.close();
  }
}

async function setUp(
  { setupCrm, catalogue, clock }: Reviewing,
  onProgress: (line: string) => void,
): Promise<void> {
  onProgress('Setting up …');
  const { notices } = await runSetup({ crm: setupCrm, catalogue, clock }, { dryRun: false });
  for (const { sentence } of notices) onProgress(sentence);
}

async function runMonth(at: Reviewing, { month, losses, onProgress }: ReviewRequest): Promise<Counted> {
  onProgress('Looking for losses …');
  at.meter.begin('sweep');
  const { refused } = await runSweep(at, { month, full: false, dryRun: false, batch });
  for (const { message } of refused) onProgress(`HubSpot refused a record: ${message}`);
  if (losses) onProgress('Importing losses …');
  at.meter.begin('import');
  const imported = losses && (await importLosses(at, losses, batch, onProgress));
  onProgress('Counting …');
  at.meter.begin('numbers');
  const answer = await runNumbers(at, { month, dryRun: false, batch });
  if (!answer.done) throw new Error('A count without a deadline came to no end.');
  onProgress('Assigning calls …');
  at.meter.begin('assign');
  const assigned = await runAssign(at, { month, dryRun: false, batch });
  for (const { message } of assigned.refused) onProgress(`HubSpot refused a call task: ${message}`);
  for (const warning of assigned.warnings) onProgress(warning);
  return { ...answer, tasks: assigned.tasks, ...reported(assigned), ...(imported && { imported }) };
}

function reported({ list }: AssignAnswer): Pick<ReviewReport, 'calls' | 'excluded'> {
  const { calls, excluded } = list ?? { calls: [], excluded: [] };
  return {
    calls: calls.map(({ company, callerId, role, seat, score, parts }) => ({
      companyId: company.id,
      companyName: company.name,
      callerId,
      role,
      seat,
      score,
      parts,
    })),
    excluded: excluded.map(({ companyId, reason }) => ({ companyId, reason })),
  };
}
