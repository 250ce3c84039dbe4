import Table from 'cli-table3';
import type { Figure } from './figure.ts';

/** A measurement that could not be made. */
export interface Failed {
  readonly measurement: string;
  readonly why: string;
}

export interface Report {
  readonly figures: readonly Figure[];
  /** How many figures are beyond their goals. */
  readonly missed: number;
  readonly failed: readonly Failed[];
}

export function reportOf(figures: readonly Figure[], failed: readonly Failed[]): Report {
  return { figures, missed: figures.filter(({ met }) => met === false).length, failed };
}

/** The report for people: a table of the figures, the lines behind them, and in a last sentence what was missed. */
export function reportText({ figures, missed, failed }: Report): string {
  const table = new Table({
    head: ['what', 'figure', 'goal', 'met', 'from'],
    colAligns: ['left', 'right', 'right', 'left', 'left'],
    colWidths: [46, 13, 9, 6, 44],
    wordWrap: true,
    style: { head: [], border: [] },
  });
  for (const { what, figure, unit, goal, met, from } of figures) {
    const told = Object.entries(from).map(([name, value]) => `${inWords(name)} ${value}`);
    table.push([
      what,
      inUnit(figure, unit),
      goal === null ? '–' : `≤ ${goal}`,
      metWord(met),
      told.join(', '),
    ]);
  }
  const behind = figures.flatMap(({ what, lines }) => (lines ? [`${what}\n${linesTable(lines)}`] : []));
  const told = failed.map(({ measurement, why }) => `"${measurement}" could not be measured: ${why}`);
  const goals = figures.filter(({ goal }) => goal !== null).length;
  const end = missed === 0 ? `Goals met: all ${goals}.` : `Goals MISSED: ${missed} of ${goals}.`;
  return [table.toString(), ...behind, ...told, end].join('\n\n');
}

function linesTable(lines: readonly object[]): string {
  const [first = {}] = lines;
  const table = new Table({
    head: Object.keys(first).map(inWords),
    colWidths: [64],
    wordWrap: true,
    style: { head: [], border: [], compact: true },
  });
  table.push(...lines.map((line) => Object.values(line).map(String)));
  return table.toString();
}

function metWord(met: boolean | null): string {
  if (met === null) return '–';
  return met ? 'yes' : 'NO';
}

function inUnit(figure: number, unit: Figure['unit']): string {
  return unit === 'ratio' ? String(figure) : `${figure} ${unit}`;
}

/** A property's name as people read it. */
function inWords(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
