import type { CrmRecord, Filter } from '../hubspot/crm.ts';
import type { NumbersCursor } from './cursor.ts';

/** Records to walk, and what a batch of them adds. */
export interface Walk {
  readonly name: NumbersCursor['walking'];
  readonly type: 'company' | 'loss' | 'deal';
  readonly filters: readonly Filter[];
  readonly properties: readonly string[];
  readonly add: (page: readonly CrmRecord[]) => Promise<void>;
}
