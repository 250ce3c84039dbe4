import { parseMinor } from '@loss-review/domain/money/minor';
import type { CallLoss } from '@loss-review/domain/my-calls/call-facts';
import { revisionOf } from '../card/read-shown-loss.ts';
import type { CrmRecord } from '../hubspot/crm.ts';

/** The properties of losses that lists of calls tell of. */
export const callLossProperties = [
  'clr_key',
  'clr_status',
  'clr_company_id',
  'clr_company_name',
  'clr_value',
  'clr_call_status',
  'clr_recorded_at',
  'clr_attempts',
  'clr_revision',
] as const;

/** The loss of a call. */
export function readCallLoss({ properties: p }: CrmRecord): CallLoss {
  return {
    key: p['clr_key'] ?? '',
    status: p['clr_status'] ?? '',
    companyId: p['clr_company_id'] ?? '',
    companyName: p['clr_company_name'] ?? '',
    value: parseMinor(p['clr_value']) ?? 0,
    callStatus: p['clr_call_status'] ?? '',
    isRecorded: Boolean(p['clr_recorded_at']),
    attempts: revisionOf(p['clr_attempts']),
    revision: revisionOf(p['clr_revision']),
  };
}
