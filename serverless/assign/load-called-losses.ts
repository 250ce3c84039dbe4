import type { CalledLoss } from '@loss-review/domain/calls/facts';
import { type CallList, isListed } from '@loss-review/domain/calls/population';
import { parseMinor } from '@loss-review/domain/money/minor';
import * as z from 'zod/mini';
import { heldLossProperties, readLoss } from '../facts/read-loss.ts';
import type { Crm, CrmRecord } from '../hubspot/crm.ts';

/** A loss without the call it may have. */
export type LossOfMonth = Omit<CalledLoss, 'call'>;

const EvidenceKind = z.enum([
  'person',
  'company_property',
  'lost_renewal',
  'smaller_renewal',
  'lost_deal',
  'contract_end',
  'silence',
]);

/** The loss properties that a call list and a brief need. */
export const calledLossProperties: readonly string[] = [
  ...heldLossProperties,
  'clr_evidence_kind',
  'clr_value_before',
  'clr_owner_name',
  'clr_tenure_months',
  'clr_source',
  'clr_satisfaction',
  'clr_open_tickets',
  'clr_recent_tickets',
  'clr_last_contact',
  'clr_lost_reason_text',
];

/** The losses of these companies that belong on the list, those back by now too. */
export async function lossesOfCompanies(
  crm: Crm,
  companyIds: readonly string[],
  list: CallList,
): Promise<readonly LossOfMonth[]> {
  const linked = await crm.linked('company', 'loss', companyIds);
  const ids = [...linked.values()].flatMap((losses) => losses.map(({ id }) => id));
  return lossesById(crm, ids, list);
}

/** The same by id of the loss; what does not belong on the list any more is absent. */
export async function lossesById(
  crm: Crm,
  ids: readonly string[],
  list: CallList,
): Promise<readonly LossOfMonth[]> {
  const records = await crm.read('loss', [...new Set(ids)], calledLossProperties);
  return records.flatMap((record) => {
    const loss = calledLossOf(record);
    return loss && isListed(loss, list) ? [loss] : [];
  });
}

/** A loss as a call list and a brief see it; null for one that people have made unreadable. */
export function calledLossOf(record: CrmRecord): LossOfMonth | null {
  const held = readLoss(record, { toCompany: true, deals: [] });
  if (!held) return null;
  const { id, key, companyId, kind, status, lostOn, value, evidence } = held;
  const p = record.properties;
  return {
    id,
    key,
    companyId,
    kind,
    status,
    lostOn,
    noticeOn: evidence[0]?.on ?? lostOn,
    foundAt: record.createdAt,
    value,
    snapshot: {
      evidence,
      evidenceKind: EvidenceKind.safeParse(p['clr_evidence_kind']).data ?? null,
      valueBefore: parseMinor(p['clr_value_before']),
      ownerName: p['clr_owner_name'] ?? '',
      tenureMonths: wholeNumber(p['clr_tenure_months']),
      source: p['clr_source'] ?? '',
      satisfaction: p['clr_satisfaction'] ?? '',
      openTickets: wholeNumber(p['clr_open_tickets']),
      recentTickets: wholeNumber(p['clr_recent_tickets']),
      lastContactOn: p['clr_last_contact'] || null,
      lostReason: p['clr_lost_reason_text'] ?? '',
      ownerReason: held.ownerReason,
      statedReason: held.statedReason,
    },
  };
}

function wholeNumber(text: string | null | undefined): number | null {
  const number = text ? Number(text) : Number.NaN;
  return Number.isInteger(number) ? number : null;
}
