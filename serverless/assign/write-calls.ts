import type { AssignedCall } from '@loss-review/domain/calls/assign-calls';
import { planTasks, type PlanWords, taskKey } from '@loss-review/domain/calls/plan-tasks';
import { isEmptyPlan, type Plan } from '@loss-review/domain/plan/plan';
import type { MonthContext } from '../facts/month-context.ts';
import type { Crm, Refusal } from '../hubspot/crm.ts';
import { closeTaken } from './close-taken.ts';
import { withBriefFacts } from './load-brief-facts.ts';

interface Writing {
  readonly dryRun: boolean;
  readonly onPlan?: (plan: Plan) => void;
}

/** What became of calls that were to be written. */
export interface WrittenCalls {
  /** Those with a task now, or in a dry run all. */
  readonly made: readonly AssignedCall[];
  readonly written: number;
  readonly refused: readonly Refusal[];
}

/**
 * Writes calls as tasks with their briefs; a task that is there already stays as it is. Calls about losses that were
 * taken back meanwhile are closed at once.
 */
export async function writeCalls(
  crm: Crm,
  context: Pick<MonthContext, 'month' | 'account' | 'settings'> & Pick<PlanWords, 'reasons'>,
  calls: readonly AssignedCall[],
  { dryRun, onPlan }: Writing,
): Promise<WrittenCalls> {
  const { month, account, reasons } = context;
  const facts = await withBriefFacts(crm, calls, context);
  const plan = planTasks(facts, { month, ...account, reasons });
  if (!isEmptyPlan(plan)) onPlan?.(plan);
  if (dryRun) return { made: calls, written: 0, refused: [] };
  const { written, refused } = isEmptyPlan(plan) ? nothing : await crm.apply(plan);
  const closing = await closeTaken(crm, calls);
  const closed = isEmptyPlan(closing) ? nothing : await crm.apply(closing);
  const planned = new Set(plan.records.map(({ key }) => key));
  const unmade = new Set(
    refused.flatMap(({ ref }) => ('key' in ref && planned.has(ref.key) ? [ref.key] : [])),
  );
  return {
    made: calls.filter(({ loss, role }) => !unmade.has(taskKey(loss.key, role))),
    written: written + closed.written,
    refused: [...refused, ...closed.refused],
  };
}

const nothing = { written: 0, refused: [] };
