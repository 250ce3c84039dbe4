import { reasonListOf } from '@loss-review/domain/reasons/reason-list';
import { Refused } from '../hubspot/refused.ts';
import { copyReasons, type CopyingPorts } from './copy-reasons.ts';

/**
 * Copies what operators made of the master list in HubSpot to every list that follows it, so that HubSpot takes the
 * reasons that are written next, and answers how many lists differed: four requests where none does. Without the
 * permission to look it does nothing; the check of the account tells of that.
 */
export async function followReasons(catalogue: CopyingPorts): Promise<number> {
  try {
    const { reasons } = reasonListOf(await catalogue.properties('cause'));
    return reasons.length === 0 ? 0 : await copyReasons(catalogue, reasons);
  } catch (error) {
    if (!(error instanceof Refused) || error.code !== 'missing_scopes') throw error;
    return 0;
  }
}
