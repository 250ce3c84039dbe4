import { type ListedOption, reasonListOf } from '@loss-review/domain/reasons/reason-list';
import { shownReasons } from '@loss-review/domain/reasons/say-reason';
import type { Settings } from '@loss-review/domain/settings/settings';
import type { Catalogue } from '../hubspot/catalogue.ts';

/** The portal's reasons as people read them, through its merges: one request. */
export async function loadShownReasons(
  catalogue: Pick<Catalogue, 'properties'>,
  { reasonRules }: Pick<Settings, 'reasonRules'>,
): Promise<readonly ListedOption[]> {
  return shownReasons(reasonListOf(await catalogue.properties('cause')).reasons, reasonRules);
}
