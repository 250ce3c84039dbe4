import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A folder holding the files given, gone after the test; the names stand for `companies.csv` and so on. */
export async function exportFolder(
  files: Readonly<
    Partial<Record<'companies' | 'deals' | 'owners' | 'tickets' | 'contacts' | 'losses', string | Uint8Array>>
  >,
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'export-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, `${name}.csv`), content);
  return folder;
}

/** CSV text of a header and rows. */
export function csv(...lines: readonly string[]): string {
  return `${lines.join('\n')}\n`;
}

/** The columns a deals file must have. */
export const dealHeader =
  'Record ID,Deal Stage,Pipeline,Amount,Close Date,Create Date,Associated Company IDs';
