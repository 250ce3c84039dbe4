import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type ExportTable, exportTables } from '@loss-review/domain/export/parameters';
import type { Month } from '@loss-review/domain/time/day';
import { runExportMonth } from '../export/export-month.ts';
import type { Command, CommandPorts } from './command.ts';
import { table } from './table.ts';
import { WrongUse } from './wrong-use.ts';

export interface ExportOptions {
  readonly month: Month;
  /** The folder that takes the files; it is made where there is none. */
  readonly out: string;
}

/** Without it spreadsheets take UTF-8 for another encoding. */
const byteOrderMark = '\ufeff';

/** `loss-review export`: writes the tables of a month as CSV files. */
export function exportCommand({ month, out }: ExportOptions): Command {
  return async (ports) => {
    await mkdir(out, { recursive: true }).catch(refuseFolder(out));
    const files: { readonly file: string; readonly rows: number }[] = [];
    for (const what of exportTables) {
      const { text, rows } = await wholeTable(ports, month, what);
      const file = path.join(out, `${month}-${what}.csv`);
      await writeFile(file, `${byteOrderMark}${text}`).catch(refuseFolder(out));
      files.push({ file, rows });
    }
    return {
      text: table(
        ['File', 'Rows'],
        files.map(({ file, rows }) => [file, String(rows)]),
      ),
      json: { command: 'export', month, files },
      exitCode: 0,
    };
  };
}

async function wholeTable(
  { hubspot, clock, progress }: CommandPorts,
  month: Month,
  what: ExportTable,
): Promise<{ readonly text: string; readonly rows: number }> {
  let [text, rows] = ['', 0];
  let from: { readonly cursor?: string } = {};
  for (;;) {
    const slice = await runExportMonth({ ...hubspot, clock }, { month, what, ...from });
    text += slice.text;
    rows += slice.rows;
    progress.show({ done: rows, total: null });
    if (slice.cursor === null) return { text, rows };
    from = { cursor: slice.cursor };
  }
}

function refuseFolder(out: string): (error: unknown) => never {
  return () => {
    throw new WrongUse('bad_folder', `${out} cannot be written to. Name a folder with --out.`);
  };
}
