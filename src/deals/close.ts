import type { ClosedDeal, OpenRenewal } from '../losses/facts.ts';
import { type Day, dayOf, readDay } from '../time/day.ts';
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
      ...contractProperty(rules),
      ...entered.map(([stage]) => enteredOn(stage.slice(stage.indexOf('/') + 1))),
    ]),
  ];
}

/** What a deal says. */
interface ReadDeal {
  readonly closed: ClosedDeal | null;
  /** A renewal that is still open. */
  readonly open: OpenRenewal | null;
  readonly listed: readonly Unusable[];
}

/** A deal that counts, or null for one that is open, of no interest, or unusable; with what is to be listed about it. */
export function readDeal(deal: DealRecord, rules: DealRules): ReadDeal {
  const { properties: p } = deal;
  const stage = p['dealstage'] ?? '';
  const pipeline = p['pipeline'] ?? '';
  const outcome = rules.outcomes.get(`${pipeline}/${stage}`) ?? 'unknown';
  const { revenuePipelines, renewalPipelines, renewalDealTypes } = rules.settings;
  const renewal = renewalPipelines.includes(pipeline) || renewalDealTypes.includes(p['dealtype'] ?? '');
  if (outcome === 'open') {
    const closesOn = readDay(p['closedate'], rules.timeZone);
    return { closed: null, open: renewal ? { id: deal.id, closesOn } : null, listed: [] };
  }
  if (outcome === 'unknown') return unusable('unknownStage');
  if (outcome === 'won' && revenuePipelines !== null && !revenuePipelines.includes(pipeline)) {
    return unusable();
  }
  const closedAt = p['closedate'] || p[enteredOn(stage)];
  if (!closedAt) return unusable('undated');

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
    renewal,
    amount: worth,
    ...term,
    positive,
    lostReason: p['closed_lost_reason'] || null,
    contractEndsOn: contractEnd(rules, p),
  };
  return { closed, open: null, listed: foreign ? ['noHomeAmount'] : emptyWon ? ['emptyWonAmount'] : [] };
}

function unusable(...listed: readonly Unusable[]): ReadDeal {
  return { closed: null, open: null, listed };
}

/** The deal property that holds the contract's end, if settings name one. */
function contractProperty({ settings }: DealRules): readonly string[] {
  return settings.contractEnd?.on === 'deal' ? [settings.contractEnd.property] : [];
}

function contractEnd(rules: DealRules, properties: DealRecord['properties']): Day | null {
  const [property] = contractProperty(rules);
  return property === undefined ? null : readDay(properties[property], rules.timeZone);
}

function enteredOn(stage: string): string {
  return `hs_v2_date_entered_${stage}`;
}
