import type { ClosedDeal } from '@loss-review/domain/losses/facts';
import type { ReviewedCause, ReviewedLoss } from '@loss-review/domain/review/reviewed';
import { reasonOptions } from '@loss-review/domain/schema/reasons';
import { addDays, type Month } from '@loss-review/domain/time/day';
import { createRandom, type Random } from '../../made-up/random.ts';

/** A closed deal with the company it counts for. */
export type DealRow = ClosedDeal & { readonly companyId: string };
/** A loss record; its causes are rows of their own. */
export type LossRow = Omit<ReviewedLoss, 'causes'> & { readonly companyId: string };
type CauseRow = ReviewedCause & { readonly lossId: string };

/** What a review sums, as plain rows: tables of a portal, in no order of companies. */
export interface ReviewRows {
  readonly deals: readonly DealRow[];
  readonly losses: readonly LossRow[];
  readonly causes: readonly CauseRow[];
}

/** The month that is counted: the last of the 36 that the deals lie in. */
export const countedMonth: Month = '2026-10';
const firstOfAll = '2023-11-01';
const days = 36 * 30 + 15;
const dealsEach = 10;

const reasons = reasonOptions.map(({ value }) => value);
const daysFromFirst = Array.from({ length: days }, (_, place) => addDays(firstOfAll, place));

/**
 * The rows of so many customers over 36 months, ten deals each: renewals of changing worth, upsells declined, renewals
 * lost, and won deals by which those who left come back. The same seed, the same rows.
 */
export function reviewRows(seed: number, customers: number): ReviewRows {
  // The first deals of all companies, then the second of all: ids rise with time, not with companies.
  const deals = Array.from({ length: dealsEach }, () => new Array<DealRow>());
  const losses: LossRow[] = [];
  const causes: CauseRow[] = [];
  for (let number = 0; number < customers; number += 1) {
    const random = createRandom(seed, 'rows', number);
    const companyId = String(1_000_001 + number);
    let absence = -1;
    for (const [place, closedOn] of closingDays(random).entries()) {
      const id = String(20_000_001 + place * customers + number);
      const amount = random.between(100_000, 9_000_000);
      const outcome = place === 0 || random.chance(0.75) ? 'won' : 'lost';
      const renewal = place > 0 && random.chance(0.6);
      deals[place]?.push(dealOf({ id, companyId, outcome, closedOn, renewal, amount }));
      const open = losses[absence];
      // A deal brings back who left, or a person says that they are back.
      if (open && (outcome === 'won' || random.chance(0.3))) {
        const evidence = outcome === 'won' ? `deal-${id}` : 'person';
        losses[absence] = {
          ...open,
          status: 'returned',
          returned: { on: closedOn, value: amount, evidence },
        };
        absence = -1;
      } else if (!open && outcome === 'lost' && renewal) {
        absence = losses.length;
        const lossId = String(70_000_001 + absence);
        losses.push(lossOf(lossId, companyId, { id, closedOn, amount }));
        causes.push(...causesOf(lossId, random));
      }
    }
  }
  return { deals: deals.flat(), losses, causes };
}

/** On which days deals close, one in each ten weeks or so. */
function closingDays(random: Random): readonly string[] {
  const apart = Math.floor(days / dealsEach);
  return Array.from(
    { length: dealsEach },
    (_, place) => daysFromFirst[place * apart + random.between(0, apart - 1)] ?? firstOfAll,
  );
}

/** A deal that runs until the customer is lost. One literal, as a parser would make it: no row is slower to read than another. */
function dealOf({
  id,
  companyId,
  outcome,
  closedOn,
  renewal,
  amount,
}: Pick<DealRow, 'id' | 'companyId' | 'outcome' | 'closedOn' | 'renewal' | 'amount'>): DealRow {
  return {
    id,
    companyId,
    outcome,
    closedOn,
    renewal,
    amount,
    from: closedOn,
    until: null,
    positive: true,
    lostReason: null,
    contractEndsOn: null,
  };
}

function lossOf(
  id: string,
  companyId: string,
  deal: Pick<ClosedDeal, 'id' | 'closedOn'> & { readonly amount: number },
): LossRow {
  return {
    id,
    companyId,
    kind: 'churned',
    status: 'lost',
    lostOn: deal.closedOn,
    value: deal.amount,
    evidence: [{ id: `deal-${deal.id}`, on: deal.closedOn }],
    datedBy: 'evidence',
    returned: null,
    settledOn: null,
    evidenceGoneOn: null,
    lossClass: null,
    ownerReason: '',
    statedReason: '',
    callStatus: '',
  };
}

/** None for a fifth of all losses, else one to five, of weights that come to 100 %. */
function causesOf(lossId: string, random: Random): readonly CauseRow[] {
  const count = random.chance(0.2) ? 0 : random.between(1, 5);
  let left = 10_000;
  return Array.from({ length: count }, (_, place) => {
    const rest = count - place - 1;
    const weight = rest === 0 ? left : random.between(1, left - rest);
    left -= weight;
    const reason = reasons[random.between(0, reasons.length - 1)] ?? '';
    return { lossId, number: place + 1, reason, weight, verified: random.chance(0.5) };
  });
}
