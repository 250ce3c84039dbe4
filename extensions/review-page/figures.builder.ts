import type { OpenedCause } from '@loss-review/domain/review-page/opened-cause';
import type { OpenedFigures } from '@loss-review/domain/review-page/opened-figures';
import { someFigure, someTrend } from '../figure/figure.builder.ts';

/** The figures of October 2026: slow help, price rise and what nobody knows, and the trend. */
export function someFigures(more: Partial<OpenedFigures> = {}): OpenedFigures {
  return {
    month: '2026-10',
    isCounted: true,
    isClosed: false,
    numbers: [someTrend()],
    causes: [someFigure(), someFigure({ id: 'stated-against-root', title: 'Stated against root' })],
    lifeCycle: [someFigure({ id: 'by-source', title: 'By source' })],
    reasons: [
      { reason: 'service.slow', label: 'Slow help' },
      { reason: 'price.rise', label: 'Price rise' },
      { reason: 'unknown.unknown', label: 'Unknown' },
    ],
    ...more,
  };
}

/** What is behind slow help: two customers, one of whom may be quoted by name. */
export function slowHelp(more: Partial<OpenedCause> = {}): OpenedCause {
  const loss = {
    lossId: '9',
    companyId: '1003',
    company: 'Fjord Tools',
    lostOn: '2026-10-12',
    value: 4_000_000,
    money: 2_000_000,
    weight: 50,
    isVerified: true,
    quotes: ['We waited nine days.'],
  };
  return {
    month: '2026-10',
    reason: 'service.slow',
    label: 'Slow help',
    sentence: '2 losses, €30,000 of which fall to slow help.',
    caution: null,
    losses: [
      loss,
      {
        ...loss,
        lossId: '8',
        companyId: '1002',
        company: 'Elm Ltd',
        value: 1_000_000,
        money: 1_000_000,
        weight: 100,
        isVerified: false,
        quotes: [],
      },
    ],
    unnamedQuotes: ['Nobody called back.'],
    next: null,
    ...more,
  };
}
