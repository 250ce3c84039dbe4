import type { ClosedDeal } from '../losses/facts.ts';
import { dayOf } from '../time/day.ts';
import type { Settings } from '../settings/settings.ts';
import { readDealValue, valueProperties } from './deal-value.ts';
import { lasts, readTerm, termProperties } from './term.ts';

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
  const { customerValue } = rules.settings;
  return [
    ...new Set([
      ...['dealstage', 'pipeline', 'dealtype', 'closedate', 'closed_lost_reason'],
      ...valueProperties(customerValue),
      ...termProperties(customerValue),
      ...entered.map(([stage]) => enteredOn(stage.slice(stage.indexOf('/') + 1))),
    ]),
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

  const closedOn = dayOf(closedAt, rules.timeZone);
  const term = readTerm(p, closedOn, { value: rules.settings.customerValue, timeZone: rules.timeZone });
  const { amount, positive, foreign } = readDealValue(p, rules.settings.customerValue, rules.currency, term);
  // A term that ends before it begins says nothing of what it brings.
  const worth = lasts(term) ? amount : null;
  const emptyWon = outcome === 'won' && !foreign && (worth === null || worth < 0);
  const closed: ClosedDeal = {
    id: deal.id,
    outcome,
    closedOn,
    renewal: renewalPipelines.includes(pipeline) || renewalDealTypes.includes(p['dealtype'] ?? ''),
    amount: worth,
    ...term,
    positive,
    lostReason: p['closed_lost_reason'] || null,
  };
  return { closed, listed: foreign ? ['noHomeAmount'] : emptyWon ? ['emptyWonAmount'] : [] };
}

function enteredOn(stage: string): string {
  return `hs_v2_date_entered_${stage}`;
}
