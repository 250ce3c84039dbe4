import type { ErasedText } from '@loss-review/domain/erasure/erasure';
import { type Erased, erasurePlans } from '@loss-review/domain/erasure/erase-words';
import type { Crm, Refusal } from '../hubspot/crm.ts';

/** Somebody may save words in the moment others are erased; what is still found after so many looks is left to a repeat. */
const looks = 3;

/** Erases what a look finds, and looks again until it finds nothing; a dry run looks once. */
export async function eraseFound(
  crm: Pick<Crm, 'apply'>,
  { dryRun, look }: { readonly dryRun: boolean; readonly look: () => Promise<readonly Erased[]> },
): Promise<{ readonly texts: readonly ErasedText[]; readonly refused: readonly Refusal[] }> {
  const texts: ErasedText[] = [];
  const refused: Refusal[] = [];
  for (let looked = 0; looked < looks; looked += 1) {
    const erased = await look();
    const plans = erasurePlans(erased);
    // What HubSpot refused once it would refuse again.
    if (plans.length === 0 || refused.length > 0) break;
    texts.push(...erased.flatMap((each) => each.texts));
    if (dryRun) break;
    for (const plan of plans) refused.push(...(await crm.apply(plan)).refused);
  }
  return { texts, refused };
}
