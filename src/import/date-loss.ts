import { type Minor, plainNumber } from '../money/minor.ts';
import type { Properties } from '../plan/plan.ts';
import { type Day, monthOf } from '../time/day.ts';
import type { CompanyToImport, ImportedLoss } from './company-import.ts';
import { importKey } from './import-key.ts';
import { nameOf } from './loss-name.ts';
import type { LossRow } from './loss-row.ts';

/** A loss as a row dates it, with what changes; `notes` say what the row tells otherwise and the portal keeps. */
export interface DatedLoss {
  readonly loss: ImportedLoss;
  readonly properties: Properties;
  readonly notes: readonly string[];
}

/**
 * A row is a person's word: its day and value win over evidence, but never over what a person said before, nor over a
 * purchase or a return that lies between.
 */
export function dateLoss(row: LossRow<string>, loss: ImportedLoss, company: CompanyToImport): DatedLoss {
  const value = row.value ?? loss.value;
  const same = row.lostOn === loss.lostOn && value === loss.value;
  const keeps = (why: string): DatedLoss => ({
    loss,
    properties: {},
    notes: [`${why}: ${loss.lostOn} and ${plainNumber(loss.value)} stay.`],
  });
  if (same && loss.status !== 'leaving') return { loss, properties: {}, notes: [] };
  if (loss.datedBy === 'person') return keeps('A person dated this loss');
  const between = boughtBetween(row.lostOn, loss, company);
  if (between !== null) return keeps(`The company bought on ${between}`);
  if (loss.returned && row.lostOn >= loss.returned.on)
    return keeps(`The company was back on ${loss.returned.on}`);
  return redated(row, loss, value, company);
}

function redated(
  row: LossRow<string>,
  loss: ImportedLoss,
  value: Minor,
  { facts, profile }: CompanyToImport,
): DatedLoss {
  const { lostOn } = row;
  const evidence = [...loss.evidence, { id: importKey(facts.companyId, lostOn), on: lostOn }];
  const status = loss.status === 'leaving' ? 'lost' : loss.status;
  const { returned } = loss;
  return {
    loss: { ...loss, lostOn, value, evidence, status, datedBy: 'person' },
    properties: {
      clr_name: nameOf(profile.name, loss.kind, lostOn),
      clr_status: status,
      clr_lost_on: lostOn,
      clr_lost_month: monthOf(lostOn),
      clr_value: plainNumber(value),
      clr_evidence: JSON.stringify(evidence),
      clr_dated_by: 'person',
      ...(returned ? { clr_return: returned.value * 2 < value ? 'partial' : 'full' } : {}),
    },
    notes: [],
  };
}

/** The first purchase after the row's day and up to that of the absence: one leaves after the last purchase. */
function boughtBetween(lostOn: Day, loss: ImportedLoss, { facts }: CompanyToImport): Day | null {
  if (loss.kind !== 'churned') return null;
  const days = facts.deals.flatMap(({ outcome, positive, closedOn }) =>
    outcome === 'won' && positive && closedOn > lostOn && closedOn <= loss.lostOn ? [closedOn] : [],
  );
  return days.sort().at(0) ?? null;
}
