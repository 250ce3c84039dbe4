import type { Portal } from '@loss-review/serverless/facts/month-context';
import Papa from 'papaparse';
import { importLosses } from '../review/import-losses.ts';

/** What callers learned, from loss to loss; of every fourth customer nobody learned anything. */
const learned = [
  {
    ...{ owner_reason: 'price.price_rise', stated_reason: 'price.price_rise', verified: 'yes' },
    ...{ cause_1: 'service.slow_help', weight_1: 60, cause_2: 'price.price_rise', weight_2: 40 },
  },
  {
    ...{ owner_reason: 'competitor.better_offer', stated_reason: 'price.price_rise', verified: 'no' },
    ...{ cause_1: 'product.missing_capability', weight_1: 50, cause_2: 'service.slow_help', weight_2: 30 },
    ...{ cause_3: 'price.price_rise', weight_3: 20 },
  },
  {
    ...{ owner_reason: 'service.slow_help', stated_reason: 'service.slow_help', verified: 'yes' },
    ...{ cause_1: 'service.onboarding', weight_1: 70, cause_2: 'service.slow_help', weight_2: 30 },
  },
  null,
];

/** What those said who confirmed it, from one of them to the next, by their first cause. */
const quotes: Readonly<Record<string, readonly string[]>> = {
  'service.slow_help': [
    'We waited nine days for an answer, and then the new price came.',
    'Every time we called we told it all from the start.',
    'Help came when we no longer needed it.',
  ],
  'service.onboarding': [
    'Nobody ever showed our people how it works.',
    'We bought it in May and used it for the first time in September.',
    'Half of our team still does it by hand.',
  ],
};

/** Whether their words may be passed on, from one of them to the next; the import asks nobody. */
const permissions = ['by_name', 'inside', 'no'] as const;

/** Records why the customers lost in a month left, as an operator does who imports them, and what may be told of it. */
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
      const said = causes ? quotes[causes.cause_1] : undefined;
      const quote = said?.[Math.floor(rows.length / learned.length) % said.length] ?? '';
      rows.push({ company_id: p['clr_company_id'], lost_on: p['clr_lost_on'], ...causes, quote });
    }
  }
  const fields = Object.keys(Object.assign({}, ...rows));
  const text = Papa.unparse(rows, { columns: fields });
  await importLosses(portal, { path: 'causes.csv', text, addReasons: false }, batch, () => {});
  // The search sees causes after seconds.
  await portal.clock.sleep(10_000);
  await permitQuotes(portal, month);
}

/** A row's quote is that of all its causes; it is told once, by the first. */
async function permitQuotes({ crm }: Portal, month: string): Promise<void> {
  const filters = [
    { propertyName: 'clr_lost_month', operator: 'EQ', value: month },
    { propertyName: 'clr_number', operator: 'EQ', value: '1' },
    { propertyName: 'clr_quote', operator: 'HAS_PROPERTY' },
  ] as const;
  const ids: string[] = [];
  for await (const page of crm.walk('cause', { filters, properties: [] }))
    ids.push(...page.map(({ id }) => id));
  const mirrors = ids.map((id, place) => {
    const properties = { clr_quote_permission: permissions[place % permissions.length] ?? 'no' };
    return { type: 'cause', id, properties } as const;
  });
  await crm.apply({ records: [], links: [], mirrors });
}
