import type { ClosedDeal, CompanyFacts, HeldLoss } from './facts.ts';
import type { Rules } from './timeline.ts';

/** A won deal for tests; amounts in hundredths. */
export function won(id: string, closedOn: string, amount: number | null): ClosedDeal {
  return {
    id,
    outcome: 'won',
    closedOn,
    renewal: false,
    amount,
    from: closedOn,
    until: null,
    positive: (amount ?? 0) > 0,
    lostReason: null,
    contractEndsOn: null,
  };
}

/** A won renewal for tests. */
export function wonRenewal(id: string, closedOn: string, amount: number | null): ClosedDeal {
  return { ...won(id, closedOn, amount), renewal: true };
}

/** A deal for tests with the term it was sold for, `until` exclusive. */
export function during(from: string, until: string | null, deal: ClosedDeal): ClosedDeal {
  return { ...deal, from, until };
}

/** A lost renewal for tests. */
export function lostRenewal(id: string, closedOn: string, amount: number | null): ClosedDeal {
  return { ...won(id, closedOn, amount), outcome: 'lost', renewal: true };
}

/** A lost deal that is no renewal, for tests. */
export function lostDeal(id: string, closedOn: string, amount: number | null): ClosedDeal {
  return { ...lostRenewal(id, closedOn, amount), renewal: false };
}

/** Company 7 with these deals, for tests. */
export function company(deals: readonly ClosedDeal[], rest: Partial<CompanyFacts> = {}): CompanyFacts {
  return {
    companyId: '7',
    formerIds: [],
    deals,
    valuing: { method: 'latest_won_deal' },
    propertyLossOn: null,
    lifecycleCustomerOn: null,
    openRenewals: [],
    contractEndsOn: null,
    losses: [],
    ...rest,
  };
}

/** The rules a portal starts with, for tests. */
export const rules: Rules = {
  downgradePercent: 10,
  lostOn: 'close_date',
  contractGraceDays: 30,
  silence: true,
};

/** A held absence of company 7, opened by a lost renewal, for tests. */
export function heldLoss(rest: Partial<HeldLoss> = {}): HeldLoss {
  return {
    id: '900',
    key: 'deal-2',
    companyId: '7',
    kind: 'churned',
    status: 'lost',
    lostOn: '2024-03-05',
    value: 10_000,
    evidence: [{ id: 'deal-2', on: '2024-03-05' }],
    datedBy: 'evidence',
    episode: 1,
    returned: null,
    settledOn: null,
    evidenceGoneOn: null,
    lossClass: null,
    ownerReason: '',
    statedReason: '',
    rootReasons: '',
    mainReason: '',
    ownerName: 'Ada Byron',
    source: 'ORGANIC_SEARCH',
    callStatus: '',
    linkedToCompany: true,
    linkedDeals: ['2'],
    ...rest,
  };
}
