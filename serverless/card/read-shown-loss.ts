import type { Snapshot } from '@loss-review/domain/card/card';
import type { ShownLoss } from '@loss-review/domain/card/card-facts';
import { readTrace } from '@loss-review/domain/card/trace';
import { parseMinor } from '@loss-review/domain/money/minor';
import { DayText } from '@loss-review/domain/review-page/month-text';
import { heldLossProperties, readLoss } from '../facts/read-loss.ts';
import type { CrmRecord } from '../hubspot/crm.ts';

/** The loss properties the card shows, besides those a decision needs. */
export const shownLossProperties: readonly string[] = [
  ...heldLossProperties,
  'clr_revision',
  'clr_trace',
  'clr_lost_reason_text',
  'clr_value_before',
  'clr_owner_name',
  'clr_tenure_months',
  'clr_source',
  'clr_satisfaction',
  'clr_open_tickets',
  'clr_recent_tickets',
  'clr_last_contact',
];

/** A loss record as the card shows it; null for one that people have made unreadable, which is never rewritten. */
export function readShownLoss(record: CrmRecord, toCompany: boolean): ShownLoss | null {
  // The card changes no links to deals, so it does not ask which there are.
  const held = readLoss(record, { toCompany, deals: [] });
  if (!held) return null;
  const { properties: p } = record;
  return {
    ...held,
    revision: revisionOf(p['clr_revision']),
    trace: readTrace(p['clr_trace']),
    lostReasonText: p['clr_lost_reason_text'] ?? '',
    snapshot: snapshotFrom(p),
  };
}

function snapshotFrom(p: CrmRecord['properties']): Snapshot {
  return {
    value: parseMinor(p['clr_value_before']),
    ownerName: p['clr_owner_name'] ?? '',
    tenureMonths: whole(p['clr_tenure_months']),
    source: p['clr_source'] ?? '',
    satisfaction: numeric(p['clr_satisfaction']),
    openTickets: whole(p['clr_open_tickets']),
    recentTickets: whole(p['clr_recent_tickets']),
    lastContactOn: DayText.safeParse(p['clr_last_contact']).data ?? null,
  };
}

/** How often people changed a loss; 0 where the property holds nothing that can be counted on. */
export function revisionOf(text: string | null | undefined): number {
  return Math.max(0, whole(text) ?? 0);
}

function whole(text: string | null | undefined): number | null {
  const read = Math.round(numeric(text) ?? Number.NaN);
  return Number.isSafeInteger(read) ? read : null;
}

function numeric(text: string | null | undefined): number | null {
  return text && Number.isFinite(Number(text)) ? Number(text) : null;
}
