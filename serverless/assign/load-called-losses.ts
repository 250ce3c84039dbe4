import type { CalledLoss } from '@loss-review/domain/calls/facts';
import { callDayOf, isRecent } from '@loss-review/domain/calls/choose/last-call';
import { type CallList, isListed } from '@loss-review/domain/calls/population';
import { parseMinor } from '@loss-review/domain/money/minor';
import type { Day } from '@loss-review/domain/time/day';
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
  'clr_class',
  'clr_call_status',
  'clr_caller',
  'clr_call_seat',
  'clr_call_due_on',
  'clr_called_on',
];

/** Which losses assigning a month's calls needs. */
export interface Needed {
  readonly list: CallList;
  readonly today: Day;
  /** A company called about another loss within so many days is not called again. */
  readonly repeatCallDays: number;
}

/**
 * The losses of these companies that belong on the list, those back by now too, and with them the companies' other losses
 * that were called about recently.
 */
export async function lossesOfCompanies(
  crm: Crm,
  companyIds: readonly string[],
  needed: Needed,
): Promise<readonly LossOfMonth[]> {
  const linked = await crm.linked('company', 'loss', companyIds);
  const ids = [...linked.values()].flatMap((losses) => losses.map(({ id }) => id));
  return lossesById(crm, ids, needed);
}

/** The same by id of the loss; what is not needed any more is absent. */
export async function lossesById(
  crm: Crm,
  ids: readonly string[],
  { list, today, repeatCallDays }: Needed,
): Promise<readonly LossOfMonth[]> {
  const records = await crm.read('loss', [...new Set(ids)], calledLossProperties);
  const losses = records.flatMap((record) => calledLossOf(record) ?? []);
  const listed = new Set(losses.filter((loss) => isListed(loss, list)).map(({ companyId }) => companyId));
  return losses.filter(
    (loss) =>
      isListed(loss, list) ||
      (listed.has(loss.companyId) && isRecent(callDayOf(loss), today, repeatCallDays)),
  );
}

/** A loss as a call list and a brief see it; null for one that people have made unreadable. */
export function calledLossOf(record: CrmRecord): LossOfMonth | null {
  const held = readLoss(record, { toCompany: true, deals: [] });
  if (!held) return null;
  const { id, key, companyId, kind, status, lostOn, value, evidence, returned } = held;
  const p = record.properties;
  return {
    id,
    key,
    companyId,
    kind,
    status,
    lostOn,
    noticeOn: evidence[0]?.on ?? lostOn,
    returnedOn: returned?.on ?? null,
    foundAt: record.createdAt,
    value,
    deliberate: p['clr_class'] === 'deliberate',
    callStatus: p['clr_call_status'] ?? '',
    caller: p['clr_caller'] ?? '',
    callSeat: p['clr_call_seat'] ?? '',
    callDueOn: p['clr_call_due_on'] || null,
    calledOn: p['clr_called_on'] || null,
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
