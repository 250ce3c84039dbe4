import { settingsKey } from '@loss-review/domain/schema/settings-key';
import type { Difference, ForPeople, Spoken } from '@loss-review/domain/repair/repair';
import type { Refusal } from '../hubspot/crm.ts';
import { type RepairAnswer, runRepair } from '../repair.ts';
import { RepairCursor } from '../repair/cursor.ts';
import { unfinishedRun } from '../slices/unfinished-run.ts';
import type { Command, CommandPorts } from './command.ts';
import { BATCH, inSlices } from './in-slices.ts';
import { table } from './table.ts';

export interface RepairOptions {
  /** Mend what differs; otherwise only look. */
  readonly write: boolean;
}

/** What a repair found and did from its first slice to its last. */
interface RepairResult {
  readonly checked: number;
  readonly differences: readonly Difference[];
  readonly forPeople: readonly ForPeople[];
  readonly written: number;
  readonly refused: readonly Refusal[];
}

/** `loss-review repair`: shows what differs from the loss records, and with `--write` mends it. */
export function repairCommand({ write }: RepairOptions): Command {
  return async (ports) => {
    const result = together(write ? await mended(ports) : [await looked(ports)]);
    return {
      text: inWords(result, write),
      json: { command: 'repair', dryRun: !write, ...result },
      exitCode: result.refused.length > 0 ? (1 as const) : (0 as const),
    };
  };
}

function looked({ hubspot, clock, progress }: CommandPorts): Promise<RepairAnswer> {
  const onProgress = (done: number): void => progress.show({ done, total: null });
  return runRepair({ ...hubspot, clock }, { dryRun: true, batch: BATCH, onProgress });
}

async function mended({ hubspot, clock, progress }: CommandPorts): Promise<readonly RepairAnswer[]> {
  const unfinished = unfinishedRun(hubspot.setupCrm, settingsKey, RepairCursor);
  const from = await unfinished.find(clock.now(), () => true);
  const onProgress = (done: number): void => progress.show({ done, total: null });
  return inSlices({ clock, unfinished, from }, (slice) =>
    runRepair({ ...hubspot, clock }, { dryRun: false, ...slice, batch: BATCH, onProgress }),
  );
}

function together(slices: readonly RepairAnswer[]): RepairResult {
  return {
    checked: slices.at(-1)?.checked ?? 0,
    differences: slices.flatMap(({ differences }) => differences),
    forPeople: slices.flatMap(({ forPeople }) => forPeople),
    written: slices.reduce((sum, { written }) => sum + written, 0),
    refused: slices.flatMap(({ refused }) => refused),
  };
}

function inWords(result: RepairResult, write: boolean): string {
  const { checked, differences, forPeople, written, refused } = result;
  const differ = `${write ? 'differed' : 'differs'}: ${differences.length}; for people to look at: ${forPeople.length}`;
  return [
    ...(differences.length > 0 ? [differencesTable(differences)] : []),
    ...(forPeople.length > 0 ? ['Only people can put these right:', peoplesTable(forPeople)] : []),
    `Losses, causes, companies and calls looked at: ${checked}; ${differ}.`,
    ...(write ? [`${written} written.`] : ['Nothing was written. To mend: npx loss-review repair --write']),
    ...refused.map(
      ({ ref, message }) => `HubSpot refused ${ref.type} ${'key' in ref ? ref.key : ref.id}: ${message}`,
    ),
  ].join('\n');
}

function differencesTable(differences: readonly Difference[]): string {
  const rows = differences.map(({ what, is, shouldBe, ...on }) => [
    named(on),
    what,
    is || '(empty)',
    shouldBe || '(empty)',
  ]);
  return table(['On', 'What', 'Is', 'Should be'], rows);
}

function peoplesTable(forPeople: readonly ForPeople[]): string {
  return table(
    ['On', 'What to do'],
    forPeople.map(({ sentence, ...on }) => [named(on), sentence]),
  );
}

function named({ type, id, name }: Spoken): string {
  return `${type} ${id} ${name}`;
}
