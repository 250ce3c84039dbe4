import { firstWonBefore, valueLostOn } from '../card/card-facts.ts';
import { traceWith } from '../card/trace.ts';
import { snapshotOf } from '../losses/snapshot.ts';
import { plainNumber } from '../money/minor.ts';
import type { Properties } from '../plan/plan.ts';
import { monthOf } from '../time/day.ts';
import type { CompanyToImport, ImportedLoss, ImportRules } from './company-import.ts';
import { importKey } from './import-key.ts';
import { nameOf } from './loss-name.ts';
import type { LossRow } from './loss-row.ts';
import { traceEntry } from './trace-entry.ts';

/** The loss a row makes, as the portal will hold it, but for its reasons. Its value is by default what the customer was worth. */
export function makeLoss(
  row: LossRow<string>,
  { facts, profile, tickets }: CompanyToImport,
  episode: number,
  rules: ImportRules,
): { readonly loss: ImportedLoss; readonly properties: Properties } {
  const { kind, lostOn } = row;
  const key = importKey(facts.companyId, lostOn);
  const before = valueLostOn(facts, lostOn);
  const value = row.value ?? (kind === 'churned' ? before : 0);
  const status = kind === 'churned' ? 'lost' : 'recorded';
  const evidence = [{ id: key, on: lostOn }];
  const loss: ImportedLoss = {
    id: '',
    key,
    companyId: facts.companyId,
    kind,
    status,
    lostOn,
    value,
    evidence,
    datedBy: 'person',
    episode: kind === 'churned' ? episode : null,
    returned: null,
    settledOn: null,
    callStatus: '',
    lossClass: 'regretted',
    evidenceGoneOn: null,
    ownerReason: '',
    statedReason: '',
    rootReasons: '',
    mainReason: '',
    ownerName: profile.ownerName,
    source: profile.source,
    linkedToCompany: false,
    linkedDeals: [],
    revision: 0,
    trace: [],
    recorded: false,
    causes: [],
  };
  const properties: Properties = {
    clr_name: nameOf(profile.name, kind, lostOn),
    clr_company_id: facts.companyId,
    clr_company_name: profile.name,
    clr_kind: kind,
    clr_status: status,
    clr_lost_on: lostOn,
    clr_lost_month: monthOf(lostOn),
    clr_value: plainNumber(value),
    clr_evidence: JSON.stringify(evidence),
    clr_evidence_kind: 'person',
    clr_dated_by: 'person',
    clr_class: 'regretted',
    ...(kind === 'churned' ? { clr_episode: String(episode) } : {}),
    clr_revision: '1',
    clr_trace: traceWith([], traceEntry(key, rules)),
    ...snapshotOf({ lostOn, valueBefore: before }, profile, tickets, firstWonBefore(facts.deals, lostOn)),
  };
  return { loss, properties };
}
