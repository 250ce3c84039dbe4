/** What a figure counts in; ratios compare two things of the same run. */
type Unit = 'ratio' | 'seconds' | 'MB' | 'KB' | 'calls' | 'rounds' | 'requests';

/** One line of the bench. */
export interface Figure {
  readonly what: string;
  readonly figure: number;
  readonly unit: Unit;
  /** What the figure is to be at most; null where it is only stated. */
  readonly goal: number | null;
  /** Null where there is no goal. */
  readonly met: boolean | null;
  /** The counts and sizes it was worked out from. */
  readonly from: Readonly<Record<string, number | string>>;
  /** The figure's own lines, where it has such. */
  readonly lines?: readonly object[];
}

/** A figure, rounded to three decimals, held against its goal. */
export function figureOf(told: Omit<Figure, 'met'>): Figure {
  const figure = Math.round(told.figure * 1000) / 1000;
  return { ...told, figure, met: told.goal === null ? null : figure <= told.goal };
}
