import type { OurType, RecordType } from '../plan/plan.ts';

/** A declaration that records of two types may be associated. */
export interface DeclaredLink {
  readonly from: OurType;
  readonly to: RecordType;
}

/**
 * What setup declares. Activities come by default in HubSpot. Losses are not linked to reviews: a big month would
 * meet HubSpot's ceiling of associations a record.
 */
export const declaredLinks: readonly DeclaredLink[] = [
  { from: 'loss', to: 'company' },
  { from: 'loss', to: 'contact' },
  { from: 'loss', to: 'deal' },
  { from: 'loss', to: 'cause' },
  { from: 'cause', to: 'company' },
  { from: 'issue', to: 'cause' },
  { from: 'issue', to: 'review' },
];
