import { isAbsence } from '../review/retention.ts';
import type { Day } from '../time/day.ts';
import { type CardFacts, lastPurchaseOn, type ShownLoss } from './card-facts.ts';
import { type Refusal, refuse } from './decision.ts';

/** Months are reviewed from 1970 on; an earlier day is a mistyped year, such as 0024. */
const earliest: Day = '1970-01-01';

/** Why the company cannot have been lost on a day; null where it can. `loss` is the one being dated, if there is one. */
export function whyNotLostOn(facts: CardFacts, day: Day, loss: ShownLoss | null): Refusal | null {
  const { today } = facts;
  if (day < earliest) {
    return refuse('too_early', `${day} lies before ${earliest.slice(0, 4)}. Check the year.`);
  }
  if (day > today) {
    return refuse('future_day', `${day} is still to come. Choose today, ${today}, or an earlier day.`);
  }
  const bought = lastPurchaseOn(facts);
  if (bought !== null && bought > day) {
    const rule = 'A customer cannot be lost before its last purchase.';
    return refuse(
      'bought_since',
      `This company bought on ${bought}. ${rule} Choose ${bought} or a later day.`,
    );
  }
  const back = facts.losses
    .flatMap((other) => (other !== loss && isAbsence(other) && other.returned ? [other.returned.on] : []))
    .sort()
    .at(-1);
  if (back !== undefined && back > day) {
    return refuse(
      'came_back_since',
      `This company came back on ${back} from an earlier absence. Choose ${back} or a later day.`,
    );
  }
  return null;
}
