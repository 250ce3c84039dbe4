import type { Card, CardLoss, CardTask } from '@loss-review/domain/card/card';

/** A customer since May 2023, for tests. */
export function customerCard(rest: Partial<Card> = {}): Card {
  return {
    company: { id: '101', name: 'Alder', ownerName: 'Grace Hale', doNotCall: false, nextStep: '' },
    currency: 'EUR',
    timeZone: 'Europe/Berlin',
    today: '2024-07-01',
    reasons: [
      { value: 'price.price_rise', label: 'Price and terms: price rise', hidden: false },
      { value: 'service.slow_help', label: 'Service: slow help', hidden: true },
    ],
    standing: 'customer',
    customerSince: '2023-05-03',
    lastPurchaseOn: '2024-01-10',
    customerValue: 120_000,
    loss: null,
    possible: null,
    earlier: [],
    tasks: [],
    reportId: null,
    ...rest,
  };
}

/** A company that left in June 2024, for tests. */
export function lostCard(rest: Partial<Card> = {}, loss: Partial<CardLoss> = {}): Card {
  return customerCard({ standing: 'lost', customerValue: 0, loss: lossOf(loss), ...rest });
}

/** A loss by a lost renewal, for tests. */
export function lossOf(rest: Partial<CardLoss> = {}): CardLoss {
  return {
    key: 'deal-1002',
    revision: 0,
    kind: 'churned',
    status: 'lost',
    lostOn: '2024-06-10',
    value: 110_050,
    datedBy: 'evidence',
    evidence: [{ says: 'lost_renewal', on: '2024-06-10', dealName: 'Alder 2024' }],
    lostReasonText: '',
    ownerReason: '',
    statedReason: '',
    rootReasons: [],
    snapshot: {
      value: 120_000,
      ownerName: 'Grace Hale',
      tenureMonths: 13,
      source: 'ORGANIC_SEARCH',
      satisfaction: null,
      openTickets: 1,
      recentTickets: 4,
      lastContactOn: '2024-06-01',
    },
    returned: null,
    trace: [],
    ...rest,
  };
}

/** A recovery call that is due, for tests. */
export function callOf(rest: Partial<CardTask> = {}): CardTask {
  return {
    id: '900',
    lossKey: 'deal-1002',
    subject: 'Call Alder',
    call: true,
    dueOn: '2024-07-05',
    ownerName: 'Noor Vance',
    status: 'NOT_STARTED',
    ...rest,
  };
}
