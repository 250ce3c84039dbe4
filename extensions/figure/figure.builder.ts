import type { Figure } from '@loss-review/domain/review-page/figure';

/** Three reasons of four losses, as the Pareto tells them. */
export function someFigure(more: Partial<Figure> = {}): Figure {
  return {
    id: 'causes-by-money',
    title: 'Root causes by money',
    sentence: 'Slow help cost the most: €30,000 of €50,000 a year.',
    caution: null,
    columns: [
      { label: 'Reason', as: 'text' },
      { label: 'Losses', as: 'tenths' },
      { label: 'Yearly value', as: 'money' },
      { label: 'Share', as: 'share' },
    ],
    rows: [
      ['Slow help', 2.5, 3_000_000, 0.6],
      ['Price rise', 1, 1_500_050, 0.3],
      ['Unknown', 0.5, 499_950, null],
    ],
    chart: { kind: 'bars', x: 0, y: 2, by: null },
    ...more,
  };
}

/** Customers lost month by month; nobody counted August. */
export function someTrend(more: Partial<Figure> = {}): Figure {
  return someFigure({
    id: 'trend',
    title: 'Twelve months',
    columns: [
      { label: 'Month', as: 'month' },
      { label: 'Logo churn', as: 'share' },
    ],
    rows: [
      ['2026-07', 0.0213],
      ['2026-08', null],
      ['2026-09', 0],
      ['2026-10', 0.05],
    ],
    chart: { kind: 'line', x: 0, y: 1, by: null },
    ...more,
  });
}
