import { type CodedRows, codeRows } from '@loss-review/domain/import/code-rows';
import type { ImportRules } from '@loss-review/domain/import/company-import';
import type { LineProblem } from '@loss-review/domain/import/loss-row';
import type { ReasonOptions } from '@loss-review/domain/import/reason-book';
import { createHash } from 'node:crypto';
import { type MonthContext, openMonth, type Portal } from '../facts/month-context.ts';
import { Trouble } from '../trouble.ts';
import { causeKey } from './cause-key.ts';
import { readFile } from './read-file.ts';
import { completeReasons, readReasons } from './reasons.ts';

/** A file made ready to import: rows with codes for reasons, and all that a person has to put right first. */
export interface PreparedImport extends Pick<CodedRows, 'rows' | 'unknown' | 'missing'> {
  readonly context: MonthContext;
  readonly rules: ImportRules;
  /** Names the text that was read. */
  readonly file: string;
  /** Rows in the file. */
  readonly count: number;
  readonly problems: readonly LineProblem[];
  readonly held: ReasonOptions;
}

/**
 * Reads losses from text and compares their reasons with those of the portal; writes nothing. Throws Trouble
 * `bad_columns`, `not_set_up`, or `not_swept`: before a first sweep rows would have no losses to join.
 */
export async function prepareImport(
  portal: Portal,
  { text, who }: { readonly text: string; readonly who: string },
): Promise<PreparedImport> {
  const context = await openMonth(portal, undefined);
  const { today, settings, watermark } = context;
  const file = readFile(text, today);
  if (watermark === null) {
    const sentence =
      'Nobody has looked for losses yet, so rows have none to join. Run `npx loss-review sweep` first.';
    throw new Trouble('not_swept', 'operator', sentence);
  }
  const held = await readReasons(portal.catalogue);
  const { rows, problems, unknown, missing } = codeRows(file.rows, held);
  const told = tellReason(held, missing);
  return {
    context,
    rules: { today, losses: settings, who, causeKey, tell: told },
    file: createHash('sha256').update(text).digest('hex').slice(0, 16),
    count: file.count,
    problems: [...file.problems, ...problems].sort((a, b) => a.line - b.line),
    rows,
    unknown,
    missing,
    held,
  };
}

/** Sees to it that every list holds the reasons of these rows; what `missing` names is added. */
export async function addReasons(
  { catalogue }: Pick<Portal, 'catalogue'>,
  { rows, held, missing }: Pick<PreparedImport, 'rows' | 'held' | 'missing'>,
): Promise<void> {
  const used = new Set(
    rows.flatMap(({ ownerReason, statedReason, causes }) => [
      ...[ownerReason, statedReason].flatMap((code) => code ?? []),
      ...causes.map(({ reason }) => reason),
    ]),
  );
  const reasons = [...held.reasons, ...missing.reasons].filter(({ value }) => used.has(value));
  await completeReasons(catalogue, { reasons, categories: missing.categories });
}

function tellReason(held: ReasonOptions, missing: ReasonOptions): ImportRules['tell'] {
  const labels = new Map(
    [...held.reasons, ...missing.reasons].map(({ value, label }) => [value, label] as const),
  );
  const categories = new Set([...held.categories, ...missing.categories].map(({ value }) => value));
  return (code) => {
    const [category = ''] = code.split('.');
    return { label: labels.get(code) ?? code, category: categories.has(category) ? category : '' };
  };
}
