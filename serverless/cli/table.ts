import Table from 'cli-table3';

const noLinesBetween = { mid: '', 'left-mid': '', 'mid-mid': '', 'right-mid': '' };

/** Rows under a heading, as plain text without colours. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const drawn = new Table({ head: [...head], chars: noLinesBetween, style: { head: [], border: [] } });
  drawn.push(...rows.map((row) => [...row]));
  return drawn.toString();
}
