import type { Settings } from '../settings/settings.ts';
import type { Explained } from './find-clashes.ts';

/** Companies with a won deal outside the renewals, and those of them with several, in what was looked through. */
export interface BoughtOutside {
  readonly companies: number;
  readonly several: number;
}

/** So many companies in a hundred bought again without a renewal, and won deals no longer look like whole values. */
const tellingPercent = 10;

/** Can additions be told here? Only where renewals are known and a won deal is taken for the whole value. */
export function asksForAdditions({ customerValue, renewalPipelines, renewalDealTypes }: Settings): boolean {
  return customerValue.method === 'latest_won_deal' && renewalPipelines.length + renewalDealTypes.length > 0;
}

/** Says that customers buy outside their renewals: then the latest won deal may be an addition, not the whole value. */
export function noticeAdditions({ companies, several }: BoughtOutside): readonly Explained[] {
  if (several === 0 || several * 100 < companies * tellingPercent) return [];
  return [
    {
      code: 'additions',
      sentence: `${several} of ${companies} companies looked at bought several times outside your renewals. Now each won deal is taken for all that a customer pays from then on. If such deals add to what runs already, choose “Won deals add up while their terms run” under Customer value on the settings page.`,
      who: 'operator',
    },
  ];
}
