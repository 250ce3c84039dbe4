import { categoryCode } from '../reasons/category-code.ts';
import { reasonCategories } from '../schema/reasons.ts';

/** The reason of what nobody has explained. */
export const unknownReason = 'unknown.unknown';

const categories = new Set(reasonCategories.map(({ value }) => value));

/**
 * The first level of a reason, which stands before its dot; “uncategorised” for a reason that operators added in HubSpot
 * under no category of ours.
 */
export function categoryOf(reason: string): string {
  const category = categoryCode(reason);
  return categories.has(category) ? category : 'uncategorised';
}
