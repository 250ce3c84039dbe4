import { compareText } from '@loss-review/domain/losses/order';
import { formatMinor } from '@loss-review/domain/money/minor';
import { settingsKey } from '@loss-review/domain/schema/settings-key';
import type { ChangedRules } from '@loss-review/domain/settings/loss-rules';
import type { Month } from '@loss-review/domain/time/day';
import type { Refusal } from '../hubspot/crm.ts';
import { runSweep, type SweepAnswer, type WaitingCompany } from '../sweep.ts';
import { SweepCursor } from '../sweep/cursor.ts';
import type { Command, CommandAnswer, CommandPorts } from './command.ts';
import { dryRunAnswer } from './dry-run-answer.ts';
import { BATCH, inSlices } from './in-slices.ts';
import { planRows, type PlanRow } from './plan-rows.ts';
import { table } from './table.ts';
import { unfinishedRun } from '../slices/unfinished-run.ts';
import { Trouble } from '../trouble.ts';

export interface SweepOptions {
  readonly month?: Month;
  readonly full: boolean;
  readonly dryRun: boolean;
  /** The code of changed rules whose list was shown. */
  readonly acceptRules?: string;
}

/** What a sweep did from its first slice to its last. */
interface SweepResult {
  readonly month: Month;
  readonly candidates: number;
  readonly written: number;
  readonly refused: readonly Refusal[];
  readonly toCheck: readonly string[];
  readonly waiting: readonly WaitingCompany[];
}

/** `loss-review sweep`: finds losses and returns and writes what the portal lacks, or shows what it would write. */
export function sweepCommand(options: SweepOptions): Command {
  return async (ports) => {
    if (options.dryRun) return shown(ports, options);
    try {
      return await swept(ports, options);
    } catch (error) {
      if (!(error instanceof Trouble) || error.code !== 'rules_changed') throw error;
      const { code, who, message: sentence } = error;
      const { text, json } = await shown(ports, options);
      return { text, json: { ...json, error: { code, who, sentence } }, exitCode: 1 };
    }
  };
}

async function shown(
  { hubspot, clock, progress }: CommandPorts,
  options: SweepOptions,
): Promise<CommandAnswer> {
  const rows: PlanRow[] = [];
  const { month, candidates, changedRules } = await runSweep(
    { ...hubspot, clock },
    {
      ...options,
      dryRun: true,
      batch: BATCH,
      onProgress: (done) => progress.show({ done, total: null }),
      onPlan: (plan) => rows.push(...planRows(plan)),
    },
  );
  const lines = [
    `${rows.length} to write for ${month}.`,
    ...(changedRules ? [howToAccept(changedRules)] : []),
  ];
  return dryRunAnswer('sweep', rows, { lines, told: { month, candidates, changedRules } });
}

function howToAccept({ code, sentence }: ChangedRules): string {
  return `${sentence} If this list is right, run \`npx loss-review sweep --accept-rules ${code}\` to write it.`;
}

async function swept({ hubspot, clock, progress }: CommandPorts, options: SweepOptions) {
  const unfinished = unfinishedRun(hubspot.setupCrm, settingsKey, SweepCursor);
  // A full pass also does what a short one would; the other way round it does not.
  const from = await unfinished.find(clock.now(), ({ full }) => full || !options.full);
  const slices = await inSlices({ clock, unfinished, from }, (slice) =>
    runSweep(
      { ...hubspot, clock },
      {
        ...options,
        ...slice,
        batch: BATCH,
        onProgress: (done) => progress.show({ done, total: null }),
      },
    ),
  );
  const result = together(slices, options);
  return {
    text: inWords(result),
    json: { command: 'sweep', dryRun: false, ...result },
    exitCode: result.refused.length > 0 ? (1 as const) : (0 as const),
  };
}

function together(slices: readonly SweepAnswer[], { month = '' }: SweepOptions): SweepResult {
  const last = slices.at(-1);
  return {
    month: last?.month ?? month,
    candidates: last?.candidates ?? 0,
    written: slices.reduce((sum, slice) => sum + slice.written, 0),
    refused: slices.flatMap((slice) => slice.refused),
    toCheck: [...new Set(slices.flatMap((slice) => slice.toCheck))],
    waiting: slices.flatMap((slice) => slice.waiting),
  };
}

function inWords({ month, candidates, written, refused, toCheck, waiting }: SweepResult): string {
  return [
    `Swept for ${month}: ${candidates} looked at, ${written} written.`,
    ...(waiting.length > 0 ? ['These wait for their owners:', waitingTable(waiting)] : []),
    ...(toCheck.length > 0
      ? [`Please check these companies, whose losses rest on evidence that is gone: ${toCheck.join(', ')}.`]
      : []),
    ...refused.map(
      ({ ref, message }) => `HubSpot refused ${ref.type} ${'key' in ref ? ref.key : ref.id}: ${message}`,
    ),
  ].join('\n');
}

/** By owner, the most valuable first, so that each can be sent their own. */
function waitingTable(waiting: readonly WaitingCompany[]): string {
  const rows = [...waiting]
    .sort((a, b) => compareText(a.owner, b.owner) || b.value - a.value || compareText(a.name, b.name))
    .map(({ owner, companyId, name, status, on, value }) => [
      owner || 'no owner',
      `${name} (${companyId})`,
      status === 'possible' ? `possibly lost since ${on}` : `leaving on ${on}`,
      formatMinor(value),
    ]);
  return table(['Owner', 'Company', 'What', 'A year'], rows);
}
