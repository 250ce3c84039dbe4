import { type CodedRows, codeRows } from '@loss-review/domain/import/code-rows';
import type { LineProblem } from '@loss-review/domain/import/loss-row';
import type { ReasonOptions } from '@loss-review/domain/import/reason-book';
import type { MonthContext } from '../facts/month-context.ts';
import type { Catalogue } from '../hubspot/catalogue.ts';
import { readFile } from './read-file.ts';
import { readReasons } from './reasons.ts';

/** A file made ready to import: rows with codes for reasons, and all that a person has to put right first. */
export interface PreparedImport extends Pick<CodedRows, 'rows' | 'unknown' | 'missing'> {
  /** Rows in the file. */
  readonly count: number;
  readonly problems: readonly LineProblem[];
  /** The reasons of the portal. */
  readonly held: ReasonOptions;
}

/** Reads losses from text and compares their reasons with those of the portal. Throws Trouble `bad_columns`. */
export async function prepareImport(
  { catalogue }: { readonly catalogue: Pick<Catalogue, 'properties'> },
  { today }: Pick<MonthContext, 'today'>,
  text: string,
): Promise<PreparedImport> {
  const file = readFile(text, today);
  const held = await readReasons(catalogue);
  const { rows, problems, unknown, missing } = codeRows(file.rows, held);
  return {
    count: file.count,
    problems: [...file.problems, ...problems].sort((a, b) => a.line - b.line),
    ...{ rows, unknown, missing, held },
  };
}
