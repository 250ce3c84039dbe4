import type { HeldLoss } from '@loss-review/domain/losses/facts';
import { parseMinor } from '@loss-review/domain/money/minor';
import * as z from 'zod/mini';
import type { CrmRecord } from '../hubspot/crm.ts';

const day = z.iso.date();
const Episode = z.coerce.number().check(z.int(), z.gte(1));
const Evidence = z.array(z.object({ id: z.string(), on: day }));
const LossClass = z.enum(['regretted', 'acceptable', 'deliberate']);
const LossRecord = z.object({
  clr_key: z.string().check(z.minLength(1)),
  clr_company_id: z.string(),
  clr_kind: z.enum(['churned', 'downgraded', 'lost_deal']),
  clr_status: z.enum([
    'lost',
    'returned',
    'recorded',
    'leaving',
    'possible',
    'dismissed',
    'undone',
    'cleared',
    'replaced',
  ]),
  clr_lost_on: day,
  clr_dated_by: z.nullish(z.enum(['evidence', 'person'])),
});

/** The loss properties a decision needs. */
export const heldLossProperties: readonly string[] = [
  ...Object.keys(LossRecord.shape),
  'clr_value',
  'clr_evidence',
  'clr_episode',
  'clr_returned_on',
  'clr_return_value',
  'clr_return_evidence',
  'clr_settled_on',
  'clr_evidence_gone_on',
  'clr_class',
  'clr_owner_reason',
  'clr_stated_reason',
  'clr_root_reasons',
  'clr_main_reason',
  'clr_owner_name',
  'clr_source',
  'clr_call_status',
];

/** A loss record as the domain holds it; null for one that people have made unreadable, which is never rewritten. */
export function readLoss(
  { id, properties: p }: CrmRecord,
  links: { readonly toCompany: boolean; readonly deals: readonly string[] },
): HeldLoss | null {
  const read = LossRecord.safeParse(p);
  if (!read.success) return null;
  const { clr_key: key, clr_kind: kind, clr_status: status, clr_lost_on: lostOn } = read.data;
  const returnedOn = day.safeParse(p['clr_returned_on']).data;
  return {
    id,
    key,
    companyId: read.data.clr_company_id,
    kind,
    status,
    lostOn,
    value: parseMinor(p['clr_value']) ?? 0,
    evidence: evidenceFrom(p['clr_evidence'], key, lostOn),
    datedBy: read.data.clr_dated_by ?? 'evidence',
    episode: Episode.safeParse(p['clr_episode']).data ?? null,
    returned: returnedOn
      ? {
          on: returnedOn,
          value: parseMinor(p['clr_return_value']) ?? 0,
          evidence: p['clr_return_evidence'] || 'person',
        }
      : null,
    settledOn: p['clr_settled_on'] || null,
    evidenceGoneOn: p['clr_evidence_gone_on'] || null,
    lossClass: LossClass.safeParse(p['clr_class']).data ?? null,
    ownerReason: p['clr_owner_reason'] ?? '',
    statedReason: p['clr_stated_reason'] ?? '',
    rootReasons: p['clr_root_reasons'] ?? '',
    mainReason: p['clr_main_reason'] ?? '',
    ownerName: p['clr_owner_name'] ?? '',
    source: p['clr_source'] ?? '',
    callStatus: p['clr_call_status'] ?? '',
    linkedToCompany: links.toCompany,
    linkedDeals: links.deals,
  };
}

/** Evidence that cannot be read falls back on the key, which names the origin. */
function evidenceFrom(text: string | null | undefined, key: string, lostOn: string): HeldLoss['evidence'] {
  try {
    const read = Evidence.safeParse(JSON.parse(text ?? ''));
    if (read.success && read.data.length > 0) return read.data;
  } catch {
    // falls through to the key
  }
  return [{ id: key, on: lostOn }];
}
