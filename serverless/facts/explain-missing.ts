import type { OurType } from '@loss-review/domain/plan/plan';
import type { Catalogue } from '../hubspot/catalogue.ts';
import { Refused } from '../hubspot/refused.ts';
import { notSetUp } from '../hubspot/trouble-words.ts';

/**
 * What to throw when a reading failed: HubSpot refuses a type it does not know like any other mistake, so the account is
 * asked whether it has the object at all. Throws Trouble `not_set_up`, or the error itself.
 */
export async function explainMissing(
  catalogue: Pick<Catalogue, 'schemas'>,
  type: OurType,
  error: unknown,
): Promise<never> {
  if (error instanceof Refused && (error.status === 400 || error.status === 404)) {
    const schemas = await catalogue.schemas();
    if (schemas.every((schema) => schema.type !== type)) throw notSetUp('the objects of the loss review');
  }
  throw error;
}
