import { isAbsence } from '../review/retention.ts';
import { addDays } from '../time/day.ts';
import {
  type CardFacts,
  comingAbsence,
  firstWonBefore,
  lastPurchaseOn,
  newest,
  newestFirst,
  openAbsence,
  possibleLoss,
  type ShownLoss,
  type ShownTask,
  valueOn,
} from './card-facts.ts';
import type { Card, CardLoss, CardTask, EvidenceSays } from './card.ts';

/** What the card shows of a company. */
export function describeCard(facts: CardFacts): Card {
  const { company, currency, timeZone, today, reasons } = facts;
  const customerSince = firstWonBefore(facts.deals, addDays(today, 1));
  const absence = openAbsence(facts) ?? comingAbsence(facts) ?? newest(facts.losses.filter(isAbsence));
  const lostDeal = newest(
    facts.losses.filter(({ kind, status }) => kind === 'lost_deal' && status === 'recorded'),
  );
  const loss = absence ?? (customerSince === null ? lostDeal : null);
  const possible = possibleLoss(facts);
  return {
    company,
    currency,
    timeZone,
    today,
    reasons: [...reasons],
    standing: standingOf(loss, customerSince !== null || facts.lifecycleCustomerOn !== null),
    customerSince,
    lastPurchaseOn: lastPurchaseOn(facts),
    customerValue: valueOn(facts, today),
    loss: loss && describe(loss, facts),
    possible: possible && describe(possible, facts),
    earlier: newestFirst(facts.losses.filter((other) => other !== loss && other !== possible)).map((other) =>
      describe(other, facts),
    ),
    tasks: facts.tasks.map(withoutBody),
    reportId: facts.reportId,
  };
}

function standingOf(loss: ShownLoss | null, bought: boolean): Card['standing'] {
  if (loss?.kind === 'lost_deal') return 'prospect_lost';
  if (loss?.status === 'leaving') return 'leaving';
  if (loss) return loss.returned ? 'returned' : 'lost';
  return bought ? 'customer' : 'prospect';
}

function describe(loss: ShownLoss, { dealNames }: CardFacts): CardLoss {
  const { key, revision, kind, status, lostOn, value, datedBy, lostReasonText, snapshot, returned } = loss;
  return {
    key,
    revision,
    kind,
    status,
    lostOn,
    value,
    datedBy,
    evidence: loss.evidence.map(({ id, on }) => ({
      says: saysOf(id, loss),
      on,
      dealName: dealNames.get(id.replace(/^deal-/, '')) ?? null,
    })),
    lostReasonText,
    ownerReason: loss.ownerReason,
    statedReason: loss.statedReason,
    rootReasons: loss.rootReasons.split(';').filter((reason) => reason !== ''),
    snapshot,
    returned: returned && {
      on: returned.on,
      value: returned.value,
      partial: returned.value * 2 < value,
    },
    trace: [...loss.trace],
  };
}

function withoutBody(task: ShownTask): CardTask {
  const { body: _body, promised: _promised, ...shown } = task;
  return shown;
}

/** Evidence ids name their origin: `deal-…`, `mark-…`, `import-…`, `prop-…`, `quiet-…`, `contract-…`. */
function saysOf(id: string, { kind }: ShownLoss): EvidenceSays {
  const deal = ({ churned: 'lost_renewal', downgraded: 'smaller_renewal', lost_deal: 'lost_deal' } as const)[
    kind
  ];
  const origins: Readonly<Record<string, EvidenceSays>> = {
    deal,
    mark: 'person',
    import: 'person',
    prop: 'company_property',
    quiet: 'silence',
    contract: 'contract_end',
  };
  return origins[id.slice(0, id.indexOf('-'))] ?? 'other';
}
