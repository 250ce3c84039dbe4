import type { StatisticsItemProps, StatisticsProps, StatisticsTrendProps } from '@hubspot/ui-extensions';
import type { ReactNode } from 'react';
import { classes, type Drawn } from './drawn.ts';

const Statistics = ({ testId, children }: StatisticsProps): ReactNode => (
  <div className="statistics" data-testid={testId}>
    {children}
  </div>
);

const StatisticsItem = ({ label, number, testId, children }: StatisticsItemProps): ReactNode => (
  <div className="statistic" data-testid={testId}>
    <div className="statistic-label">{label}</div>
    <div className="statistic-number">{number}</div>
    {children}
  </div>
);

function StatisticsTrend({ value, direction, color, testId }: StatisticsTrendProps): ReactNode {
  const look = color ?? (direction === 'increase' ? 'green' : 'red');
  return (
    <div className={classes('trend', look)} data-testid={testId}>
      <span aria-hidden="true">{direction === 'increase' ? '▲' : '▼'}</span>
      <span className="unseen">{direction === 'increase' ? 'up' : 'down'}</span> {value}
    </div>
  );
}

/** Big numbers side by side. */
export const statistics: Readonly<Record<string, Drawn>> = { Statistics, StatisticsItem, StatisticsTrend };
