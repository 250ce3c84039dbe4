import type { Month } from '@loss-review/domain/time/day';
import { type AssignAnswer, runAssign } from '../assign.ts';
import { AssignCursor } from '../assign/cursor.ts';
import { openMonth } from '../facts/month-context.ts';
import type { Refusal } from '../hubspot/crm.ts';
import { unfinishedRun } from '../slices/unfinished-run.ts';
import type { Command, CommandPorts } from './command.ts';
import { planRows, type PlanRow } from './plan-rows.ts';
import { table } from './table.ts';

export interface AssignOptions {
  readonly month?: Month;
  readonly dryRun: boolean;
}

/** What assigning did from its first slice to its last. */
interface AssignResult {
  readonly month: Month;
  readonly tasks: AssignAnswer['tasks'];
  readonly written: number;
  readonly refused: readonly Refusal[];
  readonly warnings: readonly string[];
}

/** HubSpot's largest batches are used in full. */
const BATCH = 1_000;

/** How often the place to go on is kept; at most so much is done again after Ctrl-C. */
const SLICE_MS = 30_000;

/** `loss-review assign`: makes the call tasks of a month, or shows what it would make. */
export function assignCommand(options: AssignOptions): Command {
  return async (ports) => (options.dryRun ? shown(ports, options) : assigned(ports, options));
}

async function shown({ hubspot, clock, progress }: CommandPorts, options: AssignOptions) {
  const rows: PlanRow[] = [];
  const { month, tasks, warnings } = await runAssign(
    { ...hubspot, clock },
    {
      ...options,
      batch: BATCH,
      onProgress: (done) => progress.show({ done, total: null }),
      onPlan: (plan) => rows.push(...planRows(plan)),
    },
  );
  const cells = rows.map(({ write, on, what }) => [write, on, what]);
  const plan = rows.length > 0 ? [table(['Write', 'On', 'What'], cells)] : [];
  return {
    text: [
      ...plan,
      ...warnings,
      `${callsInWords(tasks)} for ${month}. Nothing was written: this was a dry run.`,
    ].join('\n'),
    json: { command: 'assign', dryRun: true, month, tasks, warnings, plan: rows },
    exitCode: 0,
  } as const;
}

async function assigned({ hubspot, clock, progress }: CommandPorts, options: AssignOptions) {
  const { month } = await openMonth({ ...hubspot, clock }, options.month);
  const unfinished = unfinishedRun(hubspot.setupCrm, month, AssignCursor);
  let cursor = await unfinished.find(clock.now(), () => true);
  const slices: AssignAnswer[] = [];
  for (;;) {
    const slice = await runAssign(
      { ...hubspot, clock },
      {
        month,
        dryRun: false,
        ...(cursor && { cursor }),
        batch: BATCH,
        deadlineAt: clock.now() + SLICE_MS,
        onProgress: (done) => progress.show({ done, total: null }),
      },
    );
    slices.push(slice);
    if (slice.done) break;
    cursor = slice.cursor;
    await unfinished.keep(cursor);
    await clock.sleep(slice.retryAfterMs ?? 0);
  }
  await unfinished.clear();
  const result = together(slices, month);
  return {
    text: inWords(result),
    json: { command: 'assign', dryRun: false, ...result },
    exitCode: result.refused.length > 0 ? (1 as const) : (0 as const),
  };
}

function together(slices: readonly AssignAnswer[], month: Month): AssignResult {
  return {
    month,
    tasks: slices.at(-1)?.tasks ?? { executives: 0, owners: 0 },
    written: slices.reduce((sum, slice) => sum + slice.written, 0),
    refused: slices.flatMap((slice) => slice.refused),
    warnings: [...new Set(slices.flatMap((slice) => slice.warnings))],
  };
}

function inWords({ month, tasks, written, refused, warnings }: AssignResult): string {
  return [
    `${callsInWords(tasks)} for ${month}; ${written} written.`,
    ...warnings,
    ...refused.map(
      ({ ref, message }) => `HubSpot refused ${ref.type} ${'key' in ref ? ref.key : ref.id}: ${message}`,
    ),
  ].join('\n');
}

function callsInWords({ executives, owners }: AssignAnswer['tasks']): string {
  return `Calls: ${executives} by executives, ${owners} by owners`;
}
