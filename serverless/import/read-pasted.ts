import { mostRows, type ReadParameters, type ReadRows } from '@loss-review/domain/import/import-slice';
import type { Portal } from '../facts/month-context.ts';
import { Trouble } from '../trouble.ts';
import { findCompanies } from './find-companies.ts';
import { openImport } from './open-import.ts';
import { prepareImport } from './prepare.ts';

/**
 * Reads pasted rows and finds their companies; writes nothing. Throws Trouble `too_many_rows`, `bad_columns`, `not_swept`
 * or `not_set_up`.
 */
export async function readPasted(portal: Portal, { text }: ReadParameters): Promise<ReadRows> {
  const context = await openImport(portal);
  const { rows, count, problems, missing } = await prepareImport(portal, context, text);
  if (count > mostRows) {
    throw new Trouble(
      'too_many_rows',
      'user',
      `These are ${count} rows, and the page takes ${mostRows} at a time. Paste fewer, or ask operations to run \`npx loss-review import\`.`,
    );
  }
  const found = await findCompanies(portal.crm, rows);
  return {
    currency: context.account.currency,
    rows: rows.map(({ line, lostOn, kind, value, ownerReason, statedReason, causes, verified, quote }) => ({
      ...{ line, lostOn, kind, value, ownerReason, statedReason, verified, quote },
      causes: [...causes],
      companyIds: (found.get(line) ?? []).slice(0, 5),
    })),
    problems: [...problems],
    missing: { reasons: [...missing.reasons], categories: [...missing.categories] },
  };
}
