import { printNumbers } from '@loss-review/domain/review/print-numbers';
import { ExportError } from '../exports/export-error.ts';
import { asOfMonth, readExport, type ReadExport } from '../exports/read-export.ts';
import type { ExportWarning } from '../exports/warning.ts';
import { parseCommand } from './parse-command.ts';
import { readLosses } from './read-losses.ts';
import { callTable, reportTable } from './report-table.ts';
import type { LossesFile, ReviewReport, ReviewRequest } from './report.ts';

/** What the command needs of the world around it. */
export interface ReviewShell {
  readonly run: (request: ReviewRequest) => Promise<ReviewReport>;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

/**
 * Runs `npm run review` and answers with its exit code: 0 done, 2 something is wrong with the command or the export
 * (one message says what). The report alone goes to `out`; progress and warnings go to `err`.
 */
export async function review(words: readonly string[], { run, out, err }: ReviewShell): Promise<number> {
  const parsed = parseCommand(words);
  if ('text' in parsed) {
    (parsed.exitCode === 0 ? out : err)(parsed.text);
    return parsed.exitCode;
  }
  const { data, month, timeZone, currency, losses: path, addReasons, again, json } = parsed.command;
  const begunAt = performance.now();
  const onProgress = (line: string): void => err(`${line}\n`);

  let loaded: ReadExport;
  let losses: LossesFile | undefined;
  try {
    loaded = await readExport(data, { timeZone, currency, asOf: asOfMonth(month, timeZone) });
    losses = path === undefined ? undefined : { path, text: await readLosses(path), addReasons };
  } catch (cause) {
    return stopped(cause, err);
  }
  const { content, warnings } = loaded;
  onProgress(
    `Read ${String(content.records.length)} records and ${String(content.associations.length)} links.`,
  );
  for (const { file, sentence } of warnings) onProgress(`${file}: ${sentence}`);

  let report: ReviewReport;
  try {
    const request = { content, month, timeZone, ...(losses && { losses }), again, begunAt, onProgress };
    report = withUnknownStages(await run(request), warnings);
  } catch (cause) {
    return stopped(cause, err);
  }
  out(`${json ? printNumbers(report) : tables(report)}\n`);
  return 0;
}

function tables({ calls, excluded, ...rest }: ReviewReport): string {
  return `${reportTable(forPeople({ ...rest, excluded: excluded.length }))}\n${callTable(calls)}`;
}

/** Ends with 2 where files are at fault; anything else is a bug. */
function stopped(cause: unknown, err: ReviewShell['err']): number {
  if (!(cause instanceof ExportError)) throw cause;
  err(`${cause.message}\n`);
  return 2;
}

/** Deals whose stage tells no outcome load as open, so only the reader of the export knows how many they are. */
function withUnknownStages(report: ReviewReport, warnings: readonly ExportWarning[]): ReviewReport {
  const unknownStage = warnings
    .filter(({ code }) => code === 'unknown-stage')
    .reduce((deals, { count }) => deals + count, 0);
  return { ...report, listed: { ...report.listed, unknownStage } };
}

/** A report short enough for a table: causes a line each, and of the curve only what it comes to. */
function forPeople(report: Omit<ReviewReport, 'calls' | 'excluded'> & { readonly excluded: number }): object {
  const { customers, events, median } = report.survival;
  const causes = report.pareto.map(({ reason, losses, money }) => [reason, `${money} in ${losses} losses`]);
  const short = { pareto: Object.fromEntries(causes), survival: { customers, events, median } };
  return Object.fromEntries(Object.entries({ ...report, ...short }).filter(([name]) => name !== 'cohorts'));
}
