import { compareIds } from '@loss-review/domain/losses/order';
import type { Plan } from '@loss-review/domain/plan/plan';
import { addDays, type Day } from '@loss-review/domain/time/day';
import type { PortalContent, RecordContent } from '../portal/content.ts';

/** How many are raised. */
const some = 2;
/** How long before the last day they were raised. */
const raisedDays = 12;

/**
 * Customers whose last purchase is longest ago as possible losses, as a silent customer is raised: no number counts
 * them, and somebody who knows the customer has to say.
 */
export function possibleLosses({ records, associations }: PortalContent, today: Day): Plan {
  const companies = new Map(
    records.flatMap((record) => (record.objectType === 'companies' ? [[record.id, record] as const] : [])),
  );
  const companyOf = new Map(
    associations.flatMap(({ from, to, primary }) =>
      primary && from.objectType === 'deals' && to.objectType === 'companies'
        ? [[from.id, to.id] as const]
        : [],
    ),
  );
  const deals = records.filter(({ objectType }) => objectType === 'deals');
  const closed = (deal: RecordContent): boolean =>
    /^(closedwon|closedlost|renewals_(won|lost))$/.test(stageOf(deal));
  const silent = deals
    .filter((deal) => /won$/.test(stageOf(deal)) && closedOn(deal) !== '')
    .filter((deal) =>
      deals.every(
        (other) =>
          other === deal ||
          companyOf.get(other.id) !== companyOf.get(deal.id) ||
          (closed(other) && closedOn(other) < closedOn(deal)),
      ),
    )
    .sort((a, b) => (closedOn(a) < closedOn(b) ? -1 : closedOn(a) > closedOn(b) ? 1 : compareIds(a.id, b.id)))
    .slice(0, some);
  const raisedOn = addDays(today, -raisedDays);
  const raised = silent.flatMap((deal) => {
    const company = companies.get(companyOf.get(deal.id) ?? '');
    return company ? [{ deal, company, key: `quiet-${deal.id}` }] : [];
  });
  return {
    records: raised.map(({ deal, company, key }) => ({
      type: 'loss',
      key,
      properties: {
        clr_name: `${company.properties['name'] ?? ''} churned ${raisedOn}`,
        clr_company_id: company.id,
        clr_company_name: company.properties['name'] ?? '',
        clr_kind: 'churned',
        clr_status: 'possible',
        clr_lost_on: raisedOn,
        clr_lost_month: raisedOn.slice(0, 7),
        clr_value: deal.properties['amount'] ?? '0',
        clr_evidence: JSON.stringify([{ id: key, on: raisedOn }]),
        clr_dated_by: 'evidence',
      },
    })),
    links: raised.map(({ company, key }) => ({
      from: { type: 'loss', key },
      to: { type: 'company', id: company.id },
    })),
    mirrors: [],
  };
}

function stageOf({ properties }: RecordContent): string {
  return properties['dealstage'] ?? '';
}

function closedOn({ properties }: RecordContent): Day {
  return (properties['closedate'] ?? '').slice(0, 10);
}
