import Table from 'cli-table3';
import type { Bundle } from './bundle.ts';

/** The most a bundle may weigh, minified, in bytes; 1 KB is 1,000 bytes. */
const budgets: Readonly<Record<Bundle['kind'], number>> = {
  card: 60_000,
  page: 120_000,
  settings: 120_000,
  function: 160_000,
};

/** The bundles that are heavier than their budget. */
export function overBudget(bundles: readonly Bundle[]): readonly Bundle[] {
  return bundles.filter(({ kind, bytes }) => bytes > budgets[kind]);
}

/** A table of what each bundle weighs, against what it may, with its heaviest parts. */
export function budgetTable(bundles: readonly Bundle[]): string {
  const table = new Table({
    head: ['bundle', 'kind', 'KB', 'at most', 'heaviest parts'],
    colAligns: ['left', 'left', 'right', 'right', 'left'],
    style: { head: [], border: [] },
  });
  for (const { name, kind, bytes, parts } of bundles) {
    const heaviest = parts.slice(0, 3).map((part) => `${part.name} ${inKb(part.bytes)}`);
    table.push([name, kind, inKb(bytes), inKb(budgets[kind]), heaviest.join(', ')]);
  }
  return table.toString();
}

function inKb(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}
