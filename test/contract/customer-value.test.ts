import { defaultSettings, type Settings } from '@loss-review/domain/settings/settings';
import type { MonthNumbers } from '@loss-review/domain/review/month-numbers';
import { runOpenCard } from '@loss-review/serverless/card/open-card';
import { type Hubspot, openHubspot } from '@loss-review/serverless/hubspot/open';
import { runNumbers } from '@loss-review/serverless/numbers';
import { runSetup } from '@loss-review/serverless/setup';
import { runSweep } from '@loss-review/serverless/sweep';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { PortalContent, PropertyContent, RecordContent } from '../portal/content.ts';
import { createPortal } from '../portal/portal.ts';
import { createVirtualClock } from '../portal/virtual-clock.ts';
import { mountPortal } from '../support/mount-portal.ts';

const created = Date.UTC(2023, 0, 1);
const record = (
  objectType: 'companies' | 'deals',
  id: string,
  properties: Record<string, string>,
): RecordContent => ({ objectType, id, properties, createdAt: created, updatedAt: created });
const deal = (id: string, stage: string, closed: string, properties: Record<string, string>): RecordContent =>
  record('deals', id, {
    ...{ dealname: `Deal ${id}`, pipeline: 'renewals', dealstage: stage, closedate: `${closed}T12:00:00Z` },
    ...properties,
  });
const property = (
  objectType: 'companies' | 'deals',
  name: string,
  type: 'number' | 'date',
): PropertyContent => ({ objectType, name, label: name, type, fieldType: type, options: [] });

/** Alder is lost in June with a term of each kind; Birch stays; Cedar buys in dollars. Euros; UTC. */
const content: PortalContent = {
  owners: [],
  dealPipelines: [
    {
      id: 'renewals',
      label: 'Renewals',
      stages: [
        { id: 'won', label: 'Won', isClosed: true, probability: 1 },
        { id: 'lost', label: 'Lost', isClosed: true, probability: 0 },
      ],
    },
  ],
  ticketPipelines: [],
  properties: [
    property('deals', 'monthly', 'number'),
    property('deals', 'term_start', 'date'),
    property('deals', 'term_end', 'date'),
    property('companies', 'arr', 'number'),
  ],
  records: [
    record('companies', '1', { name: 'Alder' }),
    record('companies', '2', { name: 'Birch' }),
    record('companies', '3', { name: 'Cedar' }),
    deal('11', 'won', '2024-01-10', {
      ...{ amount: '1200', monthly: '100', term_start: '2024-02-01', term_end: '2025-02-01' },
    }),
    deal('12', 'won', '2024-03-10', {
      ...{ amount: '240', monthly: '20', term_start: '2024-04-01', term_end: '2024-06-20' },
    }),
    deal('13', 'lost', '2024-06-20', {}),
    deal('21', 'won', '2024-01-10', { amount: '600', monthly: '50' }),
    deal('31', 'won', '2024-01-10', {
      ...{ amount: '1000', amount_in_home_currency: '900', deal_currency_code: 'USD', monthly: '80' },
    }),
    deal('32', 'won', '2024-01-11', { amount: '1000', deal_currency_code: 'USD', monthly: '80' }),
  ],
  associations: ['11', '12', '13', '21', '31', '32'].map((id) => ({
    from: { objectType: 'deals', id },
    to: { objectType: 'companies', id: id.slice(0, 1) },
    primary: true,
  })),
};

let world: ReturnType<typeof openWorld>;
beforeEach(() => {
  world = openWorld();
});
afterEach(() => world.close());

function openWorld() {
  const clock = createVirtualClock(Date.UTC(2024, 4, 1));
  const portal = createPortal({ clock, timeZone: 'UTC', currency: 'EUR' });
  portal.load(content);
  const mounted = mountPortal(portal);
  const open = (): Hubspot & { readonly clock: typeof clock } => ({
    ...openHubspot({ accessToken: 'pat-local', clock, share: 0.9 }),
    clock,
  });
  const until = (day: string): Promise<void> =>
    clock.sleep(Math.max(0, Date.parse(`${day}T12:00:00Z`) - clock.now()));
  const say = (id: string, arr: string): Promise<unknown> =>
    open().crm.apply({ records: [], links: [], mirrors: [{ type: 'company', id, properties: { arr } }] });
  return { open, until, say, close: () => mounted.close() };
}

/** Counts June under these settings, and reads what the loss of Alder keeps. */
async function june(customerValue: Settings['customerValue']): Promise<{
  readonly numbers: MonthNumbers;
  readonly noHomeAmount: number;
  readonly loss: unknown;
}> {
  await world.until('2024-07-01');
  const at = world.open();
  await runSetup({ crm: at.setupCrm, catalogue: at.catalogue, clock: at.clock }, { dryRun: false });
  const settings: Settings = { ...defaultSettings, renewalPipelines: ['renewals'], customerValue };
  const properties = { clr_settings: JSON.stringify(settings) };
  await at.crm.apply({
    records: [{ type: 'review', key: 'settings', properties }],
    links: [],
    mirrors: [],
  });
  await runSweep(at, { month: '2024-06', full: true, dryRun: false, batch: 100 });
  const answer = await runNumbers(at, { month: '2024-06', dryRun: false, batch: 100 });
  if (!answer.done) throw new Error('A count without a deadline came to no end.');
  const [loss] = await at.crm.readByKey('loss', ['deal-13'], ['clr_value', 'clr_value_before']);
  return { numbers: answer.numbers, noHomeAmount: answer.listed.noHomeAmount, loss: loss?.properties };
}

const value = defaultSettings.customerValue;

describe('a month', () => {
  test('by the latest won deal', async () => {
    const { numbers, noHomeAmount, loss } = await june(value);
    // 240 + 600, and nothing for Cedar, whose latest deal has no home amount.
    expect(numbers).toMatchObject({ openingRevenue: '840.00', revenueLost: '240.00', grr: '0.714286' });
    expect(noHomeAmount).toBe(1);
    expect(loss).toMatchObject({ clr_value: '240', clr_value_before: '240' });
  });

  test('by running terms, of monthly money, with dollars at the rate of their amount', async () => {
    const { numbers, noHomeAmount, loss } = await june({
      ...{ method: 'sum_active_recurring', property: 'monthly', period: 'month' },
      ...{ startProperty: 'term_start', endProperty: 'term_end' },
    });
    // Alder 1,200 + 240, its second term ending on the day of the loss; Birch 600; Cedar 960 × 0.9 = 864.
    expect(numbers).toMatchObject({ openingRevenue: '2904.00', revenueLost: '1440.00', grr: '0.504132' });
    expect(noHomeAmount).toBe(1);
    expect(loss).toMatchObject({ clr_value: '1440', clr_value_before: '1440' });
  });

  test('by a company property, as its history tells', async () => {
    await world.say('1', '1500');
    await world.say('2', '700');
    await world.until('2024-06-10');
    await world.say('1', '1300');
    await world.until('2024-06-19');
    await world.say('1', '');
    await world.until('2024-06-25');
    await world.say('2', '650');
    const { numbers, loss } = await june({ ...value, method: 'company_property', property: 'arr' });
    // 1,500 + 700 on 1 June; Alder is lost, Birch falls to 650: 650 ÷ 2,200.
    expect(numbers).toMatchObject({ openingRevenue: '2200.00', revenueLost: '1300.00', grr: '0.295455' });
    expect(loss).toMatchObject({ clr_value: '1300', clr_value_before: '1300' });
    const card = await runOpenCard(world.open(), { portalId: 1, companyId: '2' });
    expect(card).toMatchObject({ customerValue: 65_000 });
  });
});
