import { counts } from '../losses/counts.ts';
import type { HeldLoss } from '../losses/facts.ts';
import { plainNumber } from '../money/minor.ts';
import type { Link, Properties, Upsert } from '../plan/plan.ts';
import { monthOf } from '../time/day.ts';
import { categoryCode } from './category-code.ts';
import { causeMoney } from './cause-money.ts';
import type { Weighted } from './weights.ts';

/** A cause as somebody tells it. */
export interface ToldCause extends Weighted {
  /** The key of its record. */
  readonly id: string;
  /** A reason's code. */
  readonly reason: string;
  readonly happenedOn: string | null;
  readonly quote: string;
  readonly quotePermission: string;
  readonly whys: readonly string[];
  readonly verified: boolean;
}

/** What a cause repeats of its loss. */
export type ToldOfLoss = Pick<HeldLoss, 'kind' | 'status' | 'lostOn' | 'lossClass' | 'ownerName' | 'source'>;

/** The loss that causes belong to, and what of the portal they are written with. */
export interface CausedLoss {
  readonly loss: Pick<HeldLoss, 'key' | 'value'> & ToldOfLoss;
  readonly company: { readonly id: string; readonly name: string };
  readonly reasons: readonly { readonly value: string; readonly label: string }[];
  /** Codes of the categories that the portal knows. */
  readonly categories: readonly string[];
}

/**
 * The records of a loss's causes: one a cause with its share of the money, so that a plain report sums to the cent.
 * A reason that is gone from the portal's list is left as the record holds it.
 */
export function causeRecords(causes: readonly ToldCause[], of: CausedLoss): readonly Upsert[] {
  const { company, reasons, categories } = of;
  const money = moneyTexts(causes, of.loss);
  return causes.map((cause, at): Upsert => {
    const option = reasons.find(({ value }) => value === cause.reason);
    const category = categoryCode(cause.reason);
    return {
      type: 'cause',
      key: cause.id,
      properties: {
        clr_name: `${company.name}: ${option?.label ?? cause.reason}`,
        clr_loss_key: of.loss.key,
        clr_company_id: company.id,
        clr_company_name: company.name,
        ...lossProperties(of.loss),
        clr_number: String(at + 1),
        ...(option ? { clr_reason: cause.reason } : {}),
        ...(option ? { clr_category: categories.includes(category) ? category : '' } : {}),
        clr_weight: String(cause.weight),
        clr_money: money[at] ?? '',
        clr_happened_on: cause.happenedOn ?? '',
        clr_whys: whysText(cause.whys),
        clr_quote: cause.quote,
        clr_quote_permission: cause.quotePermission,
        clr_verified: String(cause.verified),
      },
    };
  });
}

/** The associations of a cause: with its loss and with the company. */
export function causeLinks(causeKey: string, lossKey: string, companyId: string): readonly Link[] {
  const from = { type: 'cause', key: causeKey } as const;
  return [
    { from, to: { type: 'loss', key: lossKey } },
    { from, to: { type: 'company', id: companyId } },
  ];
}

/** What a cause repeats of its loss, as properties, so that a report of causes needs no other object. */
export function lossProperties(loss: ToldOfLoss): Properties {
  return {
    clr_kind: loss.kind,
    clr_lost_on: loss.lostOn,
    clr_lost_month: monthOf(loss.lostOn),
    clr_counts: String(counts(loss.status)),
    clr_class: loss.lossClass ?? 'regretted',
    clr_owner_name: loss.ownerName,
    clr_source: loss.source,
  };
}

/** The money of causes as HubSpot takes it, in the order of the causes. */
export function moneyTexts(
  causes: readonly Weighted[],
  { value }: Pick<HeldLoss, 'value'>,
): readonly string[] {
  return causeMoney(causes, value).map(plainNumber);
}

/** The chain of whys as it is kept, one a line. */
export function whysText(whys: readonly string[]): string {
  return whys
    .map((why) => why.replaceAll(/\s*[\r\n]+\s*/g, ' ').trim())
    .filter((why) => why !== '')
    .join('\n');
}
