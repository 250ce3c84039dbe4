import { countOutcomes } from '@loss-review/domain/import/count-outcomes';
import type { Portal } from '@loss-review/serverless/facts/month-context';
import { runImport } from '@loss-review/serverless/import';
import { findCompanies } from '@loss-review/serverless/import/find-companies';
import { addReasons, prepareImport } from '@loss-review/serverless/import/prepare';
import { Trouble } from '@loss-review/serverless/trouble';
import { ExportError } from '../exports/export-error.ts';
import type { LossesFile, ReviewReport } from './report.ts';

/**
 * Imports a file of losses; wrong lines are told and left out. Throws `ExportError` where columns are wrong, or reasons
 * are unknown and not to be added.
 */
export async function importLosses(
  portal: Portal,
  { path, text, addReasons: adds }: LossesFile,
  batch: number,
  onProgress: (line: string) => void,
): Promise<NonNullable<ReviewReport['imported']>> {
  const prepared = await prepareImport(portal, { text, who: 'Import' }).catch((cause: unknown) => {
    if (!(cause instanceof Trouble)) throw cause;
    throw new ExportError({ file: path }, cause.message);
  });
  const { rows, unknown, problems, count, context, rules, file } = prepared;
  if (unknown.length > 0 && !adds) {
    const names = unknown.map(({ reason, category }) =>
      category === '' ? reason : `${category}: ${reason}`,
    );
    const cure = 'correct them, or add them with --add-reasons.';
    throw new ExportError(
      { file: path },
      `the portal does not know these reasons: ${names.join(', ')}; ${cure}`,
    );
  }
  for (const { line, column, sentence } of problems) {
    onProgress(`${path}, line ${line}${column === null ? '' : `, column ${column}`}: ${sentence}`);
  }
  const found = await findCompanies(portal.crm, rows);
  await addReasons(portal, prepared);
  const { outcomes, refused } = await runImport(portal, context, {
    ...{ rows, found, file, rules, dryRun: false, batch },
  });
  for (const { line, outcome, notes } of outcomes) {
    if (outcome !== 'joined' && outcome !== 'made') onProgress(`${path}, line ${line}: ${notes.join(' ')}`);
  }
  for (const { message } of refused) onProgress(`HubSpot refused a row: ${message}`);
  const { leftOut: _, ...counts } = countOutcomes(count, outcomes, problems);
  return counts;
}
