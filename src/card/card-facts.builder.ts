import { heldLoss } from '../losses/company.builder.ts';
import { mirrorNames } from '../losses/mirror.ts';
import type { CardFacts, ShownLoss, ShownTask } from './card-facts.ts';

/** Company 7 on 1 July 2024 without deals, for tests. */
export function cardFacts(rest: Partial<CardFacts> = {}): CardFacts {
  return {
    company: { id: '7', name: 'Alder', ownerName: 'Grace Hale', doNotCall: false, nextStep: '' },
    profile: {
      name: 'Alder',
      ownerName: 'Grace Hale',
      source: '',
      lastContactOn: null,
      mirror: Object.fromEntries(mirrorNames.map((name) => [name, ''])),
    },
    caller: '',
    currency: 'EUR',
    timeZone: 'Europe/Berlin',
    today: '2024-07-01',
    reasons: [],
    deals: [],
    dealNames: new Map(),
    lifecycleCustomerOn: null,
    valuing: { method: 'latest_won_deal' },
    losses: [],
    tasks: [],
    tickets: [],
    causes: [],
    reportId: null,
    ...rest,
  };
}

/** The absence of company 7 by lost renewal 2 of 5 March 2024, worth 100, for tests. */
export function shownLoss(rest: Partial<ShownLoss> = {}): ShownLoss {
  return {
    ...heldLoss(),
    revision: 0,
    trace: [],
    lostReasonText: '',
    snapshot: {
      value: null,
      ownerName: '',
      tenureMonths: null,
      source: '',
      satisfaction: null,
      openTickets: null,
      recentTickets: null,
      lastContactOn: null,
    },
    ...rest,
  };
}

/** An open recovery call about that absence, for tests. */
export function shownTask(rest: Partial<ShownTask> = {}): ShownTask {
  return {
    ...{ id: '50', lossKey: 'deal-2', subject: 'Call Alder', call: true, dueOn: '2024-07-05' },
    ...{ ownerName: 'Noor Vance', status: 'NOT_STARTED', body: '<p>Brief</p>', promised: false },
    ...rest,
  };
}

/** What every form sends along, for tests. */
export const form = {
  portalId: 1,
  companyId: '7',
  id: '0b0f4e0e-6f0a-4c39-9f0e-0d6a3c6f0001',
  who: 'Ada Park',
} as const;

/** The absence of company 7 as a screen shows it, for tests. */
export const seenAbsence = { key: 'deal-2', revision: 0, status: 'lost' } as const;
