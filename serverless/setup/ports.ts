import type { Clock } from '@loss-review/domain/time/clock';
import type { Catalogue } from '../hubspot/catalogue.ts';
import type { Crm } from '../hubspot/crm.ts';

/** What setup needs to reach a portal. */
export interface SetupPorts {
  /** For the settings record, and for a look at the won deals; everything else goes through the catalogue. */
  readonly crm: Pick<Crm, 'readByKey' | 'apply' | 'walk' | 'linked'>;
  readonly catalogue: Catalogue;
  readonly clock: Clock;
}

export type MakingPorts = Omit<SetupPorts, 'clock'>;
