import { expect, it } from 'vitest';
import { planRows } from './plan-rows.ts';

it('shows records by name, associations by their ends, and updates by value', () => {
  const loss = { type: 'loss', key: 'deal-7' } as const;
  const company = { type: 'company', id: '12' } as const;
  expect(
    planRows({
      records: [
        { ...loss, properties: { clr_name: 'Elm Ltd, churned 2024-11-05', clr_kind: 'churned' } },
        { type: 'review', key: 'settings', properties: { clr_watermark: '2024-12-01T00:00:00Z' } },
      ],
      links: [{ from: loss, to: company }],
      mirrors: [{ ...company, properties: { clr_status: 'lost', clr_returned_on: '' } }],
    }),
  ).toEqual([
    { write: 'record', on: 'loss deal-7', what: 'Elm Ltd, churned 2024-11-05' },
    { write: 'record', on: 'review settings', what: 'clr_watermark' },
    { write: 'association', on: 'loss deal-7', what: 'company 12' },
    { write: 'update', on: 'company 12', what: 'clr_status: lost, clr_returned_on: (empty)' },
  ]);
});
