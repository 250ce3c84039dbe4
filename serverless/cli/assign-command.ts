import type { Month } from '@loss-review/domain/time/day';
import { type AssignAnswer, runAssign } from '../assign.ts';
import { AssignCursor } from '../assign/cursor.ts';
import { openMonth } from '../facts/month-context.ts';
import type { Refusal } from '../hubspot/crm.ts';
import { unfinishedRun } from '../slices/unfinished-run.ts';
import type { Command, CommandPorts } from './command.ts';
import { dryRunAnswer } from './dry-run-answer.ts';
import { BATCH, inSlices } from './in-slices.ts';
import { planRows, type PlanRow } from './plan-rows.ts';

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
  const lines = [...warnings, `${callsInWords(tasks)} for ${month}.`];
  return dryRunAnswer('assign', rows, { lines, told: { month, tasks, warnings } });
}

async function assigned({ hubspot, clock, progress }: CommandPorts, options: AssignOptions) {
  const { month } = await openMonth({ ...hubspot, clock }, options.month);
  const unfinished = unfinishedRun(hubspot.setupCrm, month, AssignCursor);
  const from = await unfinished.find(clock.now(), () => true);
  const slices = await inSlices({ clock, unfinished, from }, (slice) =>
    runAssign(
      { ...hubspot, clock },
      {
        month,
        dryRun: false,
        ...slice,
        batch: BATCH,
        onProgress: (done) => progress.show({ done, total: null }),
      },
    ),
  );
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
