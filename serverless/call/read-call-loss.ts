import type { CallLoss } from '@loss-review/domain/calls/record/call-facts';
import { readTrace } from '@loss-review/domain/card/trace';
import { callRecordProperties } from '@loss-review/domain/schema/call-record-properties';
import { calledLossOf, calledLossProperties } from '../assign/load-called-losses.ts';
import { revisionOf } from '../card/read-shown-loss.ts';
import { readLoss } from '../facts/read-loss.ts';
import type { CrmRecord } from '../hubspot/crm.ts';

const recordNames = callRecordProperties.map(({ name }) => name);

/** The loss properties that a recovery call needs. */
export const callLossProperties: readonly string[] = [
  ...calledLossProperties,
  ...recordNames,
  'clr_revision',
  'clr_trace',
];

/** A loss as its recovery call sees it; null for one that people have made unreadable. */
export function readCallLoss(record: CrmRecord, linkedContacts: readonly string[]): CallLoss | null {
  const held = readLoss(record, { toCompany: true, deals: [] });
  const called = calledLossOf(record);
  if (!held || !called) return null;
  const { properties: p } = record;
  return {
    ...held,
    revision: revisionOf(p['clr_revision']),
    trace: readTrace(p['clr_trace']),
    snapshot: called.snapshot,
    said: Object.fromEntries(recordNames.map((name) => [name, p[name] ?? ''])),
    linkedContacts,
  };
}
