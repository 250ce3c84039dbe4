import type { ImportParameters, ImportSlice } from '@loss-review/domain/import/import-slice';
import type { LossRow } from '@loss-review/domain/import/loss-row';
import type { FunctionPorts } from '../functions/answering.ts';
import { runImport } from '../import.ts';
import { Trouble } from '../trouble.ts';
import { addReasons, allReasons, importRules, nameOfRows, openImport } from './open-import.ts';
import { readReasons } from './reasons.ts';

/** Companies a batch: one has to fit into the seconds of a function. */
const batch = 100;

/** The companies of these rows are found already. */
const nobody = { id: '', domain: '', name: '' };

/** One slice of an import of rows that were read before. Throws Trouble `bad_cursor`, and those of opening it. */
export async function importSlice(ports: FunctionPorts, asked: ImportParameters): Promise<ImportSlice> {
  const { who, add, dryRun, cursor } = asked;
  const context = await openImport(ports);
  const held = await readReasons(ports.catalogue);
  const rows = asked.rows.map((row): LossRow<string> => ({ ...row, company: nobody }));
  const found = new Map(asked.rows.map(({ line, companyIds }) => [line, companyIds]));
  if (!dryRun && cursor === undefined) await addReasons(ports, rows, held, add);
  const answer = await runImport(ports, context, {
    ...{ rows, found, file: nameOfRows(rows), dryRun, batch, deadlineAt: ports.deadlineAt },
    rules: importRules(context, who, allReasons(held, add)),
    ...(cursor !== undefined && { cursor: parsed(cursor) }),
  });
  return {
    done: answer.done,
    cursor: answer.done ? null : JSON.stringify(answer.cursor),
    ...(!answer.done && answer.retryAfterMs !== undefined && { retryAfterMs: answer.retryAfterMs }),
    progress: answer.done ? rows.length : answer.cursor.done,
    rows: answer.outcomes.map(({ line, outcome, company, loss, notes }) => ({
      ...{ line, outcome, company, notes: [...notes] },
      loss: loss && { lostOn: loss.lostOn, value: loss.value },
    })),
    written: answer.written,
    refused: answer.refused.map(({ message }) => message),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Trouble('bad_cursor', 'user', 'This import cannot be continued from here. Start it again.');
  }
}
