import { settingsKey } from '@loss-review/domain/schema/settings-key';
import { type ImportAnswer, runImport } from '../import.ts';
import { ImportCursor } from '../import/cursor.ts';
import { findCompanies } from '../import/find-companies.ts';
import { addReasons, type PreparedImport, prepareImport } from '../import/prepare.ts';
import { unfinishedRun } from '../slices/unfinished-run.ts';
import type { Command, CommandAnswer, CommandPorts } from './command.ts';
import { importAnswer } from './import-answer.ts';
import { BATCH, inSlices } from './in-slices.ts';
import { readTextFile } from './read-text-file.ts';

export interface ImportOptions {
  /** Path of the file. */
  readonly file: string;
  /** Make options of reasons that the portal does not know. */
  readonly addReasons: boolean;
  /** Import the rest where lines are wrong. */
  readonly skipWrong: boolean;
  readonly dryRun: boolean;
}

/** `loss-review import`: brings losses from a file into HubSpot, or shows what would become of each row. */
export function importCommand(options: ImportOptions): Command {
  return async (ports) => {
    const text = await readTextFile(options.file);
    const { hubspot, clock } = ports;
    const prepared = await prepareImport({ ...hubspot, clock }, { text, who: 'Import' });
    const isRefused =
      (prepared.problems.length > 0 && !options.skipWrong) ||
      (prepared.unknown.length > 0 && !options.addReasons);
    if (isRefused && !options.dryRun) return importAnswer(prepared, null, options);
    return imported(ports, prepared, options);
  };
}

async function imported(
  { hubspot, clock, progress }: CommandPorts,
  prepared: PreparedImport,
  options: ImportOptions,
): Promise<CommandAnswer> {
  const { rows, file, rules, context } = prepared;
  const { dryRun } = options;
  const portal = { ...hubspot, clock };
  const found = await findCompanies(hubspot.crm, rows);
  if (!dryRun) await addReasons(hubspot, prepared);
  const onProgress = (done: number): void => progress.show({ done, total: rows.length });
  const request = { rows, found, file, rules, dryRun, batch: BATCH, onProgress };
  if (dryRun) return importAnswer(prepared, [await runImport(portal, context, request)], options);
  const unfinished = unfinishedRun(hubspot.setupCrm, settingsKey, ImportCursor);
  const from = await unfinished.find(clock.now(), (cursor) => cursor.file === file);
  const slices: readonly ImportAnswer[] = await inSlices({ clock, unfinished, from }, (slice) =>
    runImport(portal, context, { ...request, ...slice }),
  );
  return importAnswer(prepared, slices, options);
}
