import { type ColumnTable, desc, from, op } from 'arquero';
import * as z from 'zod';
import { countedMonth, type ReviewRows } from './review-rows.ts';
import type { SummedMonth } from './summed-month.ts';

const opening = `${countedMonth}-01`;
const asOf = '2026-11-01';

/** Of arquero's rows what it does not type by itself: cells by column, and the days given. */
type Row = Readonly<Record<'id' | 'kind' | 'status' | 'outcome' | 'closedOn' | 'lostOn' | 'backOn', string>>;
type Amounts = Readonly<Record<'value' | 'amount' | 'backValue', number>>;
type Days = Readonly<Record<'opening' | 'asOf' | 'day', string>>;

const Retention = z.object({ customers: z.int(), start: z.int(), kept: z.int(), end: z.int() });
const Lost = z.object({ churned: z.int(), revenueLost: z.int() });
const Bars = z.array(z.object({ reason: z.string(), money: z.int() }));

/**
 * The same sums as a careful analyst would write them with a data-frame library: filters, joins and roll-ups over columns,
 * by the words of `domain.md` and with no line of ours. Arquero reads its functions as text: what they use besides a row
 * comes as `$`.
 */
export function arqueroSums(rows: ReviewRows): SummedMonth {
  const won = from(rows.deals, ['id', 'companyId', 'outcome', 'closedOn', 'amount'])
    .params({ asOf })
    .filter((d: Row, $: Days) => d.outcome === 'won' && d.closedOn < $.asOf)
    .select('id', 'companyId', 'closedOn', 'amount');
  const absences = from(rows.losses, ['id', 'companyId', 'kind', 'status', 'lostOn', 'value', 'returned'])
    .filter((d: Row) => d.kind === 'churned' && (d.status === 'lost' || d.status === 'returned'))
    .derive({
      backOn: (d) => (d.returned === null ? '9999-12-31' : d.returned.on),
      backValue: (d) => (d.returned === null ? 0 : d.returned.value),
    })
    .select('id', 'companyId', 'lostOn', 'value', 'backOn', 'backValue');
  const churned = absences
    .params({ opening, asOf })
    .filter((d: Row, $: Days) => d.lostOn >= $.opening && d.lostOn < $.asOf)
    .reify();
  const start = customersBefore(opening, won, absences);
  const { customers, ...revenue } = Retention.parse(
    start
      .join_left(customersBefore(asOf, won, absences), 'companyId', [
        ['companyId', 'value'],
        { after: (d) => d.value },
      ])
      .impute({ after: () => 0 })
      .rollup({
        customers: () => op.count(),
        start: (d) => op.sum(d.value),
        kept: (d) => op.sum(op.least(d.value, d.after)),
        end: (d) => op.sum(d.after),
      })
      .object(),
  );
  const gone = start.semijoin(absentBefore(asOf, absences), 'companyId').numRows();
  const lost = Lost.parse(
    churned.rollup({ churned: () => op.count(), revenueLost: (d: Amounts) => op.sum(d.value) }).object(),
  );
  return {
    openingCustomers: customers,
    churned: lost.churned,
    revenueLost: inMajor(lost.revenueLost),
    logoChurn: (gone / customers).toFixed(6),
    grr: (revenue.kept / revenue.start).toFixed(6),
    nrr: (revenue.end / revenue.start).toFixed(6),
    pareto: pareto(churned, rows),
  };
}

function absentBefore(day: string, absences: ColumnTable): ColumnTable {
  return absences.params({ day }).filter((d: Row, $: Days) => d.lostOn < $.day && d.backOn >= $.day);
}

/** Who was a customer just before a day, and of what value. */
function customersBefore(day: string, won: ColumnTable, absences: ColumnTable): ColumnTable {
  const returns = absences
    .params({ day })
    .filter((d: Row, $: Days) => d.backOn < $.day)
    .groupby('companyId')
    .filter((d: Row) => d.backOn === op.max(d.backOn))
    .ungroup()
    .select('companyId', 'backOn', 'backValue');
  return won
    .params({ day })
    .filter((d: Row, $: Days) => d.closedOn < $.day)
    .antijoin(absentBefore(day, absences), 'companyId')
    .groupby('companyId')
    .filter((d: Row) => d.closedOn === op.max(d.closedOn))
    .filter((d: Row) => d.id === op.max(d.id))
    .ungroup()
    .join_left(returns, 'companyId', [
      ['companyId', 'closedOn', 'amount'],
      ['backOn', 'backValue'],
    ])
    .derive({ value: (d: Row & Amounts) => (d.backOn > d.closedOn ? d.backValue : d.amount) })
    .select('companyId', 'value');
}

/** Each loss's money over its causes by weight, in whole cents by largest remainder. */
function pareto(churned: ColumnTable, { causes }: ReviewRows): SummedMonth['pareto'] {
  const bars = churned
    .join_left(from(causes, ['lossId', 'number', 'reason', 'weight']), ['id', 'lossId'])
    .impute({ reason: () => 'unknown.unknown', weight: () => 1 })
    .groupby('id')
    .derive({ all: (d) => op.sum(d.weight) })
    .derive({
      share: (d) => op.floor((d.value * d.weight) / d.all),
      remainder: (d) => (d.value * d.weight) % d.all,
    })
    .derive({ left: (d) => d.value - op.sum(d.share) })
    .orderby(desc('remainder'), 'number')
    .derive({ money: (d) => d.share + (op.row_number() <= d.left ? 1 : 0) })
    .groupby('reason')
    .rollup({ money: (d) => op.sum(d.money) })
    .orderby(desc('money'), 'reason')
    .objects();
  return Bars.parse(bars).map(({ reason, money }) => ({ reason, money: inMajor(money) }));
}

function inMajor(cents: number): string {
  return (cents / 100).toFixed(2);
}
