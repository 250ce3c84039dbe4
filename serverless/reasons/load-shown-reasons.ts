import { type ListedOption, reasonListOf } from '@loss-review/domain/reasons/reason-list';
import { shownReasons } from '@loss-review/domain/reasons/say-reason';
import { reasonOptions } from '@loss-review/domain/schema/reasons';
import type { Settings } from '@loss-review/domain/settings/settings';
import type { Catalogue } from '../hubspot/catalogue.ts';
import { Refused } from '../hubspot/refused.ts';

/**
 * The portal's reasons as people read them, through its merges: one request. Without the permission to look, the
 * reasons a portal starts with: a run is not stopped for want of a label.
 */
export async function loadShownReasons(
  catalogue: Pick<Catalogue, 'properties'>,
  { reasonRules }: Pick<Settings, 'reasonRules'>,
): Promise<readonly ListedOption[]> {
  return shownReasons(await heldReasons(catalogue), reasonRules);
}

async function heldReasons(catalogue: Pick<Catalogue, 'properties'>): Promise<readonly ListedOption[]> {
  try {
    return reasonListOf(await catalogue.properties('cause')).reasons;
  } catch (error) {
    if (!(error instanceof Refused) || error.code !== 'missing_scopes') throw error;
    return reasonOptions.map((option) => ({ ...option, hidden: false }));
  }
}
