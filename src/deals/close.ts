import { parseMinor } from '../money/minor.ts';
import type { ClosedDeal } from '../losses/facts.ts';
import { dayOf } from '../time/day.ts';
import type { Settings } from '../settings/settings.ts';

/** How a deal stands, told by its stage. */
export type Outcome = 'open' | 'won' | 'lost' | 'unknown';

/** A deal as the portal holds it; properties as text, null where it holds nothing. */
export interface DealRecord {
  readonly id: string;
  readonly properties: Readonly<Record<string, string | null>>;
}

/** Why a closed deal, or its amount, takes no part. */
export type Unusable = 'undated' | 'noHomeAmount' | 'emptyWonAmount' | 'unknownStage';

/** What reading deals needs to know of the portal. */
export interface DealRules {
  /** IANA name; days are calendar days here. */
  readonly timeZone: string;
  /** ISO 4217 code of the home currency. */
  readonly currency: string;
  /** Outcome by pipeline and stage id, `pipeline/stage`. */
  readonly outcomes: ReadonlyMap<string, Outcome>;
  readonly settings: Settings;
}

/** The deal properties that decide; each closed stage adds the day it was entered. */
export function dealProperties(rules: DealRules): readonly string[] {
  const entered = [...rules.outcomes].filter(([, outcome]) => outcome === 'won' || outcome === 'lost');
  return [
    'dealstage',
    'pipeline',
    'dealtype',
    'closedate',
    'amount',
    'amount_in_home_currency',
    'deal_currency_code',
    'closed_lost_reason',
    ...new Set(entered.map(([stage]) => enteredOn(stage.slice(stage.indexOf('/') + 1)))),
  ];
}

/** A deal that counts, or null for one that is open, of no interest, or unusable; with what is to be listed about it. */
export function readDeal(
  deal: DealRecord,
  rules: DealRules,
): { closed: ClosedDeal | null; listed: readonly Unusable[] } {
  const { properties: p } = deal;
  const stage = p['dealstage'] ?? '';
  const pipeline = p['pipeline'] ?? '';
  const outcome = rules.outcomes.get(`${pipeline}/${stage}`) ?? 'unknown';
  if (outcome === 'open') return { closed: null, listed: [] };
  if (outcome === 'unknown') return { closed: null, listed: ['unknownStage'] };
  const { revenuePipelines, renewalPipelines, renewalDealTypes } = rules.settings;
  if (outcome === 'won' && revenuePipelines !== null && !revenuePipelines.includes(pipeline)) {
    return { closed: null, listed: [] };
  }
  const closedAt = p['closedate'] || p[enteredOn(stage)];
  if (!closedAt) return { closed: null, listed: ['undated'] };

  const own = parseMinor(p['amount']);
  const currency = p['deal_currency_code'] || rules.currency;
  const home = parseMinor(p['amount_in_home_currency']);
  const amount = home ?? (currency === rules.currency ? own : null);
  const foreign = amount === null && own !== null && currency !== rules.currency;
  const emptyWon = outcome === 'won' && !foreign && (amount === null || amount < 0);
  const closed: ClosedDeal = {
    id: deal.id,
    outcome,
    closedOn: dayOf(closedAt, rules.timeZone),
    renewal: renewalPipelines.includes(pipeline) || renewalDealTypes.includes(p['dealtype'] ?? ''),
    amount,
    positive: (amount ?? own ?? 0) > 0,
    lostReason: p['closed_lost_reason'] || null,
  };
  return { closed, listed: foreign ? ['noHomeAmount'] : emptyWon ? ['emptyWonAmount'] : [] };
}

function enteredOn(stage: string): string {
  return `hs_v2_date_entered_${stage}`;
}
