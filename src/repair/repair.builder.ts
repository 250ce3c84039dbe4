import { heldLoss } from '../losses/company.builder.ts';
import { mirrorOf } from '../losses/mirror.ts';
import type { AroundLosses, LossToRepair } from './loss-to-repair.ts';
import type { CallToRepair } from './repair-call.ts';
import type { CompanyToRepair } from './repair-company.ts';

/** A loss of company 7 with nothing to mend, for tests. */
export function lossToRepair(rest: Partial<LossToRepair> = {}): LossToRepair {
  return {
    id: '900',
    name: 'Alder churned 2024-03-05',
    key: 'deal-2',
    lostMonth: '2024-03',
    held: heldLoss(),
    linkedCompanies: ['7'],
    ...rest,
  };
}

/** A portal that holds companies 7 and 8 and no deals but those associated, for tests. */
export function aroundLosses(rest: Partial<AroundLosses> = {}): AroundLosses {
  return {
    companies: new Map([
      ['7', '7'],
      ['8', '8'],
    ]),
    deals: new Set(),
    ...rest,
  };
}

/** Company 7, which left on 5 March 2024 and says so, for tests. */
export function companyToRepair(rest: Partial<CompanyToRepair> = {}): CompanyToRepair {
  const losses = rest.losses ?? [heldLoss()];
  return {
    id: '7',
    name: 'Alder',
    formerIds: [],
    mirror: { ...mirrorOf(losses, '2023-03-05'), clr_caller: 'Ada Byron', clr_next_step: 'Ada Byron calls.' },
    losses,
    firstWonOn: '2023-03-05',
    ...rest,
  };
}

/** An open call about the loss of company 7 with nothing to mend, for tests. */
export function callToRepair(rest: Partial<CallToRepair> = {}): CallToRepair {
  return {
    id: '60',
    subject: 'Recovery call: Alder',
    body: '<p>Alder left.</p>',
    key: 'deal-2-owner',
    lossKey: 'deal-2',
    role: 'owner',
    isDone: false,
    linked: { losses: ['900'], companies: ['7'], contacts: ['30'] },
    loss: { id: '900', status: 'lost', companyId: '7' },
    contactId: '31',
    twinOf: null,
    ...rest,
  };
}
