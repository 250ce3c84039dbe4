import { plainNumber } from '../money/minor.ts';
import type { Properties } from '../plan/plan.ts';
import { type Day, monthOf } from '../time/day.ts';
import type { HeldLoss, LossKind, Return } from './facts.ts';
import type { FoundLoss, KnownLoss, ToldLoss } from './match.ts';

/** The properties of a loss that was found, but for its snapshot. Episode: which absence it is; null for none. */
export function foundProperties(
  { loss, status }: FoundLoss,
  company: { readonly id: string; readonly name: string },
  episode: number | null,
): Properties {
  const kind = kindOf(loss);
  const returned = 'returned' in loss ? loss.returned : null;
  return {
    clr_company_id: company.id,
    clr_company_name: company.name,
    clr_kind: kind,
    ...standingProperties({ loss, status }, company.name),
    clr_value: plainNumber(loss.value),
    clr_evidence: JSON.stringify(loss.evidence),
    clr_evidence_kind: evidenceKindOf(loss),
    clr_dated_by: 'evidence',
    clr_class: 'regretted',
    clr_lost_reason_text: loss.lostReason ?? '',
    ...(episode === null ? {} : { clr_episode: String(episode) }),
    ...(returned ? returnProperties(returned, loss.value) : {}),
  };
}

/** What the timeline changes of a held loss; empty where the record says it all. What people said is never changed. */
export function changedProperties(
  { held, told, evidence, returned }: KnownLoss,
  company: { readonly name: string },
  episode: number | null,
): Properties {
  return {
    ...(evidence.length > held.evidence.length ? { clr_evidence: JSON.stringify(evidence) } : {}),
    ...(isOvertaken(held, told) ? standingProperties(told, company.name) : {}),
    ...(held.settledOn !== null && isOvertaken(held, told) ? { clr_settled_on: '' } : {}),
    ...(episode !== null && held.episode === null ? { clr_episode: String(episode) } : {}),
    ...(returned && !held.returned ? returnProperties(returned, held.value) : {}),
  };
}

/** Where a loss stands by evidence alone changes with it: a notice becomes a loss, what was cleared may come back. */
export function isOvertaken({ status }: HeldLoss, told: ToldLoss): boolean {
  return (status === 'leaving' || status === 'cleared') && status !== told.status;
}

/** The kind of loss the timeline tells of. */
export function kindOf(loss: ToldLoss['loss']): LossKind {
  return 'returned' in loss ? 'churned' : loss.kind;
}

function standingProperties({ loss, status }: ToldLoss, name: string): Properties {
  return {
    clr_name: nameOf(name, { loss, status }, loss.lostOn),
    clr_status: status === 'returned' ? 'lost' : status,
    clr_lost_on: loss.lostOn,
    clr_lost_month: monthOf(loss.lostOn),
  };
}

function nameOf(company: string, { loss, status }: ToldLoss, day: Day): string {
  if (status === 'leaving') return `${company} leaving ${day}`;
  if (status === 'possible') return `${company} possibly lost ${day}`;
  const word = { churned: 'churned', downgraded: 'downgraded', lost_deal: 'deal lost' }[kindOf(loss)];
  return `${company} ${word} ${day}`;
}

function evidenceKindOf(loss: ToldLoss['loss']): string {
  if ('returned' in loss) return loss.kind;
  return loss.kind === 'lost_deal' ? 'lost_deal' : 'smaller_renewal';
}

function returnProperties(returned: Return, lost: number): Properties {
  return {
    clr_status: 'returned',
    clr_returned_on: returned.on,
    clr_return_value: plainNumber(returned.value),
    clr_return: returned.value * 2 < lost ? 'partial' : 'full',
    clr_return_evidence: returned.evidence,
  };
}
