import { useState } from 'react';

type Direction = 'ascending' | 'descending' | 'none';

/** How a table is sorted by one of its columns: `none` where it is sorted otherwise. */
export interface ColumnSort {
  readonly direction: Direction;
  readonly onChange: (direction: Direction) => void;
}

/** Rows in the order a reader asks for: of any column, by its place. A direction of `none` leaves them as given. */
export function useSorted<T>(
  rows: readonly T[],
  begin: { readonly by: number; readonly direction: Direction },
  compare: (a: T, b: T, by: number) => number,
): { readonly sorted: readonly T[]; readonly sortOf: (by: number) => ColumnSort } {
  const [{ by, direction }, sort] = useState(begin);
  const sign = direction === 'descending' ? -1 : 1;
  return {
    sorted: direction === 'none' ? rows : [...rows].sort((a, b) => sign * compare(a, b, by)),
    sortOf: (column) => ({
      direction: column === by ? direction : 'none',
      onChange: (chosen) => sort({ by: column, direction: chosen }),
    }),
  };
}
