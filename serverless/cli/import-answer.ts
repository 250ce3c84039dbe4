import type { RowOutcome } from '@loss-review/domain/import/company-import';
import { countOutcomes, type ImportCounts } from '@loss-review/domain/import/count-outcomes';
import { formatMinor } from '@loss-review/domain/money/minor';
import type { ImportAnswer } from '../import.ts';
import type { PreparedImport } from '../import/prepare.ts';
import type { CommandAnswer } from './command.ts';
import { table } from './table.ts';

/** So many rows that need nobody are shown; all of them are in the JSON. */
const mostShown = 50;

const words: Readonly<Record<RowOutcome['outcome'], string>> = {
  joined: 'joins',
  made: 'new',
  ambiguous: 'ambiguous',
  unmatched: 'unmatched',
  left_out: 'left out',
};

/** What an import comes to, row by row; `slices` is null where it was refused before it began. */
export function importAnswer(
  prepared: PreparedImport,
  slices: readonly ImportAnswer[] | null,
  { addReasons, dryRun }: { readonly addReasons: boolean; readonly dryRun: boolean },
): CommandAnswer {
  const { problems, unknown, missing, count } = prepared;
  const outcomes = (slices ?? []).flatMap((slice) => slice.outcomes).sort((a, b) => a.line - b.line);
  const refused = (slices ?? []).flatMap((slice) => slice.refused);
  const written = (slices ?? []).reduce((sum, slice) => sum + slice.written, 0);
  const counts = countOutcomes(count, outcomes, problems);
  const isUnfit = unknown.length > 0 && !addReasons;
  const rest = counts.ambiguous + counts.unmatched + counts.leftOut + counts.errors + refused.length;
  const newReasons = missing.reasons.map(({ label, value }) => `${label} (${value})`);
  return {
    text: [
      ...tables(outcomes),
      ...problems.map(
        ({ line, column, sentence }) => `Line ${line}${column ? `, ${column}` : ''}: ${sentence}`,
      ),
      ...(isUnfit ? unknownLines(unknown) : []),
      ...(addReasons && newReasons.length > 0
        ? [`Reasons ${dryRun ? 'to add' : 'added'}: ${newReasons.join(', ')}.`]
        : []),
      ...refused.map(
        ({ ref, message }) => `HubSpot refused ${ref.type} ${'key' in ref ? ref.key : ref.id}: ${message}`,
      ),
      inWords(counts),
      ending({ slices, dryRun, written, wrong: problems.length > 0 }),
    ].join('\n'),
    json: {
      command: 'import',
      dryRun,
      ...counts,
      written,
      problems,
      unknownReasons: unknown,
      newReasons: missing.reasons,
      lines: outcomes,
      refused,
    },
    exitCode: slices === null || isUnfit || rest > 0 ? 1 : 0,
  };
}

/** Rows that need somebody all, the others as far as anybody reads. */
function tables(outcomes: readonly RowOutcome[]): readonly string[] {
  const needs = outcomes.filter(({ outcome, notes }) => !isFine(outcome) || notes.length > 0);
  const others = outcomes.filter(({ outcome, notes }) => isFine(outcome) && notes.length === 0);
  const shown = [...others.slice(0, mostShown), ...needs].sort((a, b) => a.line - b.line);
  const more = others.length - Math.min(others.length, mostShown);
  const rows = shown.map(({ line, outcome, company, loss, notes }) => [
    String(line),
    words[outcome],
    company ? `${company.name} (${company.id})` : '',
    loss ? `${loss.lostOn}, ${formatMinor(loss.value)}` : '',
    notes.join(' '),
  ]);
  return [
    ...(rows.length > 0 ? [table(['Line', 'Row', 'Company', 'Loss', 'Note'], rows)] : []),
    ...(more > 0 ? [`And ${more} rows more that need nobody; --json has them all.`] : []),
  ];
}

function isFine(outcome: RowOutcome['outcome']): boolean {
  return outcome === 'joined' || outcome === 'made';
}

function unknownLines(unknown: PreparedImport['unknown']): readonly string[] {
  const names = unknown.map(({ reason, category }) => (category === '' ? reason : `${category}: ${reason}`));
  return [
    `This portal does not know these reasons: ${names.join(', ')}. Correct them, or add them with --add-reasons.`,
  ];
}

function inWords({ rows, joined, made, ambiguous, unmatched, leftOut, errors }: ImportCounts): string {
  return `${rows} rows: ${joined} join a loss, ${made} new, ${ambiguous} ambiguous, ${unmatched} unmatched, ${leftOut} left out, ${errors} wrong.`;
}

function ending(at: {
  readonly slices: readonly unknown[] | null;
  readonly dryRun: boolean;
  readonly written: number;
  readonly wrong: boolean;
}): string {
  if (at.dryRun) return 'Nothing was written: this was a dry run.';
  if (at.slices !== null) return `${at.written} written.`;
  return at.wrong
    ? 'Nothing was written. Put the lines right, or import the rest with --skip-wrong.'
    : 'Nothing was written.';
}
