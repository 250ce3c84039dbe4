import Table from 'cli-table3';
import type { ReportedCall } from './report.ts';

/** The calls of a report as a table, the highest score first. */
export function callTable(calls: readonly ReportedCall[]): string {
  const head = ['Company', 'Caller', 'Role', 'Seat', 'Score'];
  const table = new Table({ head, style: { head: [], border: [], compact: true } });
  const byScore = [...calls].sort((a, b) => b.score - a.score);
  table.push(
    ...byScore.map(({ companyName, callerId, role, seat, score }) => [
      companyName,
      callerId ?? '–',
      role,
      seat ?? '–',
      score,
    ]),
  );
  return table.toString();
}

/** A report as a table of two columns, one line a number; nested names stand behind one another. */
export function reportTable(report: object): string {
  const table = new Table({ colAligns: ['left', 'right'], style: { border: [], compact: true } });
  table.push(...linesOf(report, ''));
  return table.toString();
}

function linesOf(value: object, prefix: string): [string, string][] {
  return Object.entries(value).flatMap(([name, held]: [string, unknown]): [string, string][] => {
    const label = prefix === '' ? words(name) : `${prefix}, ${words(name).toLowerCase()}`;
    if (typeof held === 'object' && held !== null) return linesOf(held, label);
    return [[label, held === null ? '–' : String(held)]];
  });
}

const abbreviations: Readonly<Record<string, string>> = {
  grr: 'GRR',
  nrr: 'NRR',
  asOf: 'As of',
  peakMemoryMb: 'Peak memory, MB',
};

function words(name: string): string {
  const spaced = name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return abbreviations[name] ?? spaced.charAt(0).toUpperCase() + spaced.slice(1);
}
