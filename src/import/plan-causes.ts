import { type Minor, plainNumber } from '../money/minor.ts';
import type { Link, Properties, Upsert } from '../plan/plan.ts';
import { causeMoney } from '../reasons/cause-money.ts';
import { lossProperties, type ToldOfLoss } from '../reasons/cause-records.ts';
import { causeNumbers } from './columns.ts';
import type { CausePlan, HeldCause, ImportedLoss, ImportRules } from './company-import.ts';
import type { LossRow } from './loss-row.ts';
import { parseWeight, percentOf } from './weights.ts';

/** The loss whose causes are written, as it stands once its row is. */
export interface CausedLoss extends Pick<
  ImportedLoss,
  'key' | 'value' | 'recorded' | 'causes' | keyof ToldOfLoss
> {
  readonly company: { readonly id: string; readonly name: string };
}

/**
 * The causes of a row. They are made where the loss has none, and written again where an import made them all and no call
 * has been recorded since. Other causes stay as people recorded them, but for the day and the money of their loss.
 */
export function planCauses(row: LossRow<string>, loss: CausedLoss, rules: ImportRules): CausePlan {
  if (row.causes.length === 0) return { records: followLoss(loss), links: [], roots: null, notes: [] };
  const whyNot = whyKept(row, loss, rules);
  if (whyNot !== null) {
    const notes = tellsElse(row, loss) ? [whyNot] : [];
    return { records: followLoss(loss), links: [], roots: null, notes };
  }
  const held = new Map(loss.causes.map((cause) => [cause.key, cause]));
  const money = causeMoney(row.causes, loss.value);
  const wanted = row.causes.map((_, index) => {
    const key = rules.causeKey(loss.key, index + 1);
    return {
      key,
      cause: held.get(key),
      properties: propertiesOf(row, loss, rules, index, money[index] ?? 0),
    };
  });
  return {
    records: wanted.flatMap(({ key, cause, properties }) => upsertOf(key, properties, cause)),
    links: wanted.flatMap(({ key, cause }) => linksOf(key, loss, cause)),
    roots: rootsOf(row),
    notes: [],
  };
}

/** The cause properties that an import reads, to write only what differs. */
export const causeProperties: readonly string[] = [
  ...['clr_key', 'clr_name', 'clr_loss_key', 'clr_company_id', 'clr_company_name', 'clr_kind'],
  ...['clr_lost_on', 'clr_lost_month', 'clr_number', 'clr_reason', 'clr_category', 'clr_weight'],
  ...['clr_money', 'clr_quote', 'clr_verified', 'clr_counts', 'clr_class', 'clr_owner_name', 'clr_source'],
];

function whyKept(row: LossRow<string>, loss: CausedLoss, { causeKey }: ImportRules): string | null {
  if (loss.recorded) return 'A call was recorded for this loss: its causes stay.';
  const own = new Set(causeNumbers.map((n) => causeKey(loss.key, n)));
  if (loss.causes.some(({ key }) => !own.has(key))) return 'This loss has causes already: they stay.';
  if (loss.causes.length <= row.causes.length) return null;
  return `An earlier import gave this loss ${loss.causes.length} causes: they stay. To have fewer, delete them in HubSpot first.`;
}

function tellsElse(row: LossRow<string>, { causes }: CausedLoss): boolean {
  const held = causes.map(({ properties }) => properties['clr_reason'] ?? '').sort();
  return JSON.stringify(held) !== JSON.stringify(row.causes.map(({ reason }) => reason).sort());
}

function propertiesOf(
  row: LossRow<string>,
  loss: CausedLoss,
  { tell }: ImportRules,
  index: number,
  money: Minor,
): Properties {
  const cause = row.causes[index];
  const reason = cause?.reason ?? '';
  const { label, category } = tell(reason);
  return {
    clr_name: `${loss.company.name}: ${label}`,
    clr_loss_key: loss.key,
    clr_company_id: loss.company.id,
    clr_company_name: loss.company.name,
    ...lossAndMoney(loss, money),
    clr_number: String(index + 1),
    clr_reason: reason,
    clr_category: category,
    clr_weight: percentOf(cause?.weight ?? 0),
    clr_quote: row.quote,
    clr_verified: String(row.verified),
  };
}

/** What causes repeat of their loss, and their money, follow it, whoever recorded them. */
function followLoss(loss: CausedLoss): readonly Upsert[] {
  const causes = [...loss.causes].sort((a, b) => numberOf(a) - numberOf(b));
  const known = causes.flatMap(({ properties }) => {
    const weight = parseWeight(properties['clr_weight'] ?? '');
    return weight === null ? [] : { weight };
  });
  if (known.length < causes.length) return [];
  const money = causeMoney(known, loss.value);
  return causes.flatMap((cause, index) => upsertOf(cause.key, lossAndMoney(loss, money[index] ?? 0), cause));
}

function numberOf({ properties }: HeldCause): number {
  return Number(properties['clr_number'] ?? 0);
}

function lossAndMoney(loss: CausedLoss, money: Minor): Properties {
  return { ...lossProperties(loss), clr_money: plainNumber(money) };
}

/** Only what differs; whether a quote may be passed on is asked of nobody here, so at first it may not. */
function upsertOf(key: string, properties: Properties, cause: HeldCause | undefined): readonly Upsert[] {
  if (!cause) return [{ type: 'cause', key, properties: { ...properties, clr_quote_permission: 'no' } }];
  const differing = Object.entries(properties).filter(
    ([name, value]) => (cause.properties[name] ?? '') !== value,
  );
  return differing.length === 0 ? [] : [{ type: 'cause', key, properties: Object.fromEntries(differing) }];
}

function linksOf(key: string, loss: CausedLoss, cause: HeldCause | undefined): readonly Link[] {
  const from = { type: 'cause', key } as const;
  return [
    ...(cause?.linkedToLoss ? [] : [{ from: { type: 'loss', key: loss.key } as const, to: from }]),
    ...(cause?.linkedToCompany ? [] : [{ from, to: { type: 'company', id: loss.company.id } as const }]),
  ];
}

function rootsOf({ causes }: LossRow<string>): readonly string[] {
  const heaviestFirst = [...causes].sort((a, b) => b.weight - a.weight);
  return [...new Set(heaviestFirst.map(({ reason }) => reason))];
}
