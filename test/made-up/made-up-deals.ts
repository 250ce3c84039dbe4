import type {
  AssociationContent,
  PipelineContent,
  PropertyContent,
  RecordContent,
} from '../portal/content.ts';
import type { StoryDeal } from './deal-story.ts';
import type { Random } from './random.ts';

/** The pipeline of renewals, beside the sales pipeline every account has. */
export const renewalPipeline: PipelineContent = {
  id: 'renewals',
  label: 'Renewals',
  stages: [
    { id: 'renewals_due', label: 'Due', isClosed: false, probability: 0.5 },
    { id: 'renewals_in_talks', label: 'In talks', isClosed: false, probability: 0.7 },
    { id: 'renewals_won', label: 'Renewed', isClosed: true, probability: 1 },
    { id: 'renewals_lost', label: 'Not renewed', isClosed: true, probability: 0 },
  ],
};

/** The last day of the contract a deal was won for, where somebody has written it down. */
export const contractEnds: PropertyContent = {
  objectType: 'deals',
  name: 'contract_ends',
  label: 'Contract ends',
  type: 'date',
  fieldType: 'date',
  options: [],
};

const stages = {
  sales: {
    open: ['qualifiedtobuy', 'presentationscheduled', 'contractsent'],
    won: 'closedwon',
    lost: 'closedlost',
  },
  renewal: { open: ['renewals_due', 'renewals_in_talks'], won: 'renewals_won', lost: 'renewals_lost' },
} as const;

/** What is amiss with a deal: nobody's, undated, of two companies equally, or in pounds without an amount at home. */
export type Untidiness = 'no company' | 'no close date' | 'no primary' | 'foreign';

export interface DealOf {
  readonly companyId: string;
  readonly companyName: string;
  readonly ownerId: string;
  /** Numeric text. */
  readonly id: string;
  /** Milliseconds since the epoch; deals that close at it or later are open. */
  readonly asOf: number;
  readonly untidy: Untidiness | undefined;
  /** When the contract ends, in milliseconds since the epoch. */
  readonly contractEndsAt: number | undefined;
}

/** A deal of the story as the portal holds it, with its links to companies. */
export function madeUpDeal(
  random: Random,
  deal: StoryDeal,
  { companyId, companyName, ownerId, id, asOf, untidy, contractEndsAt }: DealOf,
): { readonly record: RecordContent; readonly links: readonly AssociationContent[] } {
  const closed = deal.closesAt < asOf;
  const its = stages[deal.pipeline];
  const stage = closed ? (deal.won ? its.won : its.lost) : random.pick(its.open);
  const kind = deal.pipeline === 'renewal' ? 'renewal' : 'subscription';
  const properties = {
    dealname: `${companyName} ${kind} ${new Date(deal.closesAt).toISOString().slice(0, 7)}`,
    pipeline: deal.pipeline === 'renewal' ? renewalPipeline.id : 'default',
    dealstage: stage,
    dealtype: deal.type,
    amount: String(deal.amount),
    createdate: new Date(deal.createdAt).toISOString(),
    hubspot_owner_id: ownerId,
    ...(untidy !== 'no close date' && { closedate: new Date(deal.closesAt).toISOString() }),
    ...(contractEndsAt !== undefined && {
      [contractEnds.name]: new Date(contractEndsAt).toISOString().slice(0, 10),
    }),
    ...(untidy === 'foreign' && { deal_currency_code: 'GBP' }),
    ...(closed && deal.lostReason && { closed_lost_reason: deal.lostReason }),
  };
  return {
    record: {
      objectType: 'deals',
      id,
      properties,
      createdAt: deal.createdAt,
      updatedAt: closed ? Math.max(deal.createdAt, deal.closesAt) : deal.createdAt,
    },
    links: companiesOf(companyId, untidy).map((company) => ({
      from: { objectType: 'deals', id },
      to: { objectType: 'companies', id: company },
      primary: untidy !== 'no primary',
    })),
  };
}

function companiesOf(companyId: string, untidy: Untidiness | undefined): readonly string[] {
  if (untidy === 'no company') return [];
  // The neighbour of the lower number is always there.
  return untidy === 'no primary' ? [companyId, String(Number(companyId) - 1)] : [companyId];
}
