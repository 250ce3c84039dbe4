import type { OurType } from '@loss-review/domain/plan/plan';

type Filter =
  | { readonly property: string; readonly is: 'any of'; readonly values: readonly string[] }
  | { readonly property: string; readonly is: 'known' }
  /** Equal to the month a reader asks about, such as 2026-10. */
  | { readonly property: string; readonly is: 'the month' };

/** What is counted or added up: records, or a number property. */
export type Measure = 'count' | { readonly sum: string };

/** A report of one data source, as HubSpot's builder is told to make it. */
export interface Recipe {
  readonly title: string;
  readonly source: OurType;
  readonly filters: readonly Filter[];
  readonly xAxis: string;
  readonly breakdown?: string;
  readonly measures: readonly Measure[];
  readonly chart: string;
}

const lostCustomers: readonly Filter[] = [
  { property: 'clr_kind', is: 'any of', values: ['churned'] },
  { property: 'clr_status', is: 'any of', values: ['lost', 'returned'] },
];
const month: Filter = { property: 'clr_lost_month', is: 'the month' };

/** The eight reports of the handbook. */
export const recipes = {
  losses: {
    ...{ title: 'Customers lost by month, and what they were worth', source: 'loss' },
    ...{ filters: lostCustomers, xAxis: 'clr_lost_month' },
    ...{ measures: ['count', { sum: 'clr_value' }], chart: 'Combination' },
  },
  causes: {
    ...{ title: 'Root causes by money', source: 'cause' },
    filters: [
      { property: 'clr_kind', is: 'any of', values: ['churned'] },
      { property: 'clr_counts', is: 'any of', values: ['true'] },
      month,
    ],
    ...{ xAxis: 'clr_reason', measures: [{ sum: 'clr_money' }], chart: 'Bar, sorted from the most' },
  },
  regretted: {
    ...{ title: 'How much of it we regret', source: 'loss' },
    ...{ filters: lostCustomers, xAxis: 'clr_lost_month', breakdown: 'clr_class' },
    ...{ measures: ['count', { sum: 'clr_value' }], chart: 'Column, stacked' },
  },
  calls: {
    ...{ title: 'Recovery calls: due, tried, reached', source: 'loss' },
    ...{ filters: lostCustomers, xAxis: 'clr_lost_month', breakdown: 'clr_call_status' },
    ...{ measures: ['count'], chart: 'Column, stacked' },
  },
  stated: {
    ...{ title: 'What customers said first, and the main root cause', source: 'loss' },
    filters: [
      ...lostCustomers,
      month,
      { property: 'clr_stated_reason', is: 'known' },
      { property: 'clr_main_reason', is: 'known' },
    ],
    ...{ xAxis: 'clr_stated_reason', breakdown: 'clr_main_reason' },
    ...{ measures: ['count'], chart: 'Pivot table' },
  },
  sources: {
    ...{ title: 'Customers lost by first source', source: 'loss' },
    ...{ filters: [...lostCustomers, month], xAxis: 'clr_source' },
    ...{ measures: ['count', { sum: 'clr_value' }], chart: 'Bar, sorted from the most' },
  },
  retention: {
    ...{ title: 'Retention by month', source: 'review' },
    ...{ filters: [{ property: 'clr_starts_on', is: 'known' }], xAxis: 'clr_month' },
    measures: [{ sum: 'clr_grr' }, { sum: 'clr_nrr' }, { sum: 'clr_logo_churn' }],
    chart: 'Line',
  },
  issues: {
    ...{ title: 'Issues by status, and the money behind them', source: 'issue' },
    ...{ filters: [{ property: 'clr_status', is: 'known' }], xAxis: 'clr_status' },
    ...{ measures: ['count', { sum: 'clr_money' }], chart: 'Bar' },
  },
} as const satisfies Readonly<Record<string, Recipe>>;
