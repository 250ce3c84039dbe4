import type { Choices } from './choices.ts';

/** A small portal's choices for tests: one renewal pipeline, two teams, three people of whom one has left. */
export function choices(part: Partial<Choices> = {}): Choices {
  return {
    pipelines: [
      { value: 'sales', label: 'Sales' },
      { value: 'renewals', label: 'Renewals' },
    ],
    dealTypes: [{ value: 'renewal', label: 'Renewal' }],
    owners: [
      { id: '1', label: 'Eve Example', active: true },
      { id: '2', label: 'Max Example', active: true },
      { id: '3', label: 'Gone Example', active: false },
    ],
    teams: [
      { name: 'Executives', people: 2 },
      { name: 'Empty', people: 0 },
    ],
    companyProperties: [
      { name: 'account_state', label: 'Account state', values: [{ value: 'left', label: 'Has left' }] },
    ],
    companyGroupings: [
      { value: 'industry', label: 'Industry' },
      { value: 'account_state', label: 'Account state' },
    ],
    dealNumbers: [
      { value: 'amount', label: 'Amount' },
      { value: 'hs_mrr', label: 'Monthly recurring revenue' },
    ],
    companyNumbers: [{ value: 'arr', label: 'Recurring revenue' }],
    dealDates: [
      { value: 'term_start', label: 'Term start' },
      { value: 'term_end', label: 'Term end' },
    ],
    companyDates: [{ value: 'contract_until', label: 'Contract until' }],
    scoreProperties: [{ value: 'csat', label: 'Satisfaction' }],
    ...part,
  };
}
