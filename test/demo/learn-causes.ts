import type { Portal } from '@loss-review/serverless/facts/month-context';
import Papa from 'papaparse';
import { importLosses } from '../review/import-losses.ts';

/** What callers learned, from loss to loss; of every fourth customer nobody learned anything. */
const learned = [
  {
    ...{ owner_reason: 'price.price_rise', stated_reason: 'price.price_rise', verified: 'yes' },
    quote: 'We waited nine days for an answer, and then the new price came.',
    ...{ cause_1: 'service.slow_help', weight_1: 60, cause_2: 'price.price_rise', weight_2: 40 },
  },
  {
    ...{ owner_reason: 'competitor.better_offer', stated_reason: 'price.price_rise', verified: 'no' },
    ...{ cause_1: 'product.missing_capability', weight_1: 50, cause_2: 'service.slow_help', weight_2: 30 },
    ...{ cause_3: 'price.price_rise', weight_3: 20 },
  },
  {
    ...{ owner_reason: 'service.slow_help', stated_reason: 'service.slow_help', verified: 'yes' },
    quote: 'Nobody ever showed our people how it works.',
    ...{ cause_1: 'service.onboarding', weight_1: 70, cause_2: 'service.slow_help', weight_2: 30 },
  },
  null,
];

/** Records why the customers lost in a month left, as an operator does who imports them. */
export async function learnCauses(portal: Portal, month: string, batch: number): Promise<void> {
  const filters = [
    { propertyName: 'clr_lost_month', operator: 'EQ', value: month },
    { propertyName: 'clr_kind', operator: 'EQ', value: 'churned' },
  ] as const;
  const rows: object[] = [];
  for await (const page of portal.crm.walk('loss', {
    filters,
    properties: ['clr_company_id', 'clr_lost_on'],
  })) {
    for (const { properties: p } of page) {
      const causes = learned[rows.length % learned.length];
      rows.push({ company_id: p['clr_company_id'], lost_on: p['clr_lost_on'], ...causes });
    }
  }
  const fields = Object.keys(Object.assign({}, ...rows));
  const text = Papa.unparse(rows, { columns: fields });
  await importLosses(portal, { path: 'causes.csv', text, addReasons: false }, batch, () => {});
}
