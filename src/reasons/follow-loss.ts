import type { HeldLoss } from '../losses/facts.ts';
import type { Properties, Update } from '../plan/plan.ts';
import { lossProperties, moneyTexts, type ToldOfLoss } from './cause-records.ts';
import { type HeldCause, holds, placeOf } from './held-cause.ts';

/** What a cause holds that does not follow from its loss, and what would. */
export interface Following {
  readonly cause: HeldCause;
  readonly changed: Properties;
}

/** What causes, all those of one loss, have to change so as to follow it: what they repeat of it, and their shares of its value. */
export function followLoss(
  loss: Pick<HeldLoss, 'value'> & ToldOfLoss,
  causes: readonly HeldCause[],
): readonly Following[] {
  const inOrder = [...causes].sort((a, b) => placeOf(a) - placeOf(b));
  const money = moneyTexts(inOrder.map(weightOf), loss);
  return inOrder.flatMap((cause, at) => {
    const wanted: Properties = { ...lossProperties(loss), clr_money: money[at] ?? '' };
    const changed = Object.entries(wanted).filter(
      ([name, value]) => !holds(cause.properties, { [name]: value }),
    );
    return changed.length === 0 ? [] : [{ cause, changed: Object.fromEntries(changed) }];
  });
}

/** The same as updates. */
export function updatesFollowing(
  loss: Pick<HeldLoss, 'key' | 'value'> & ToldOfLoss,
  causes: readonly HeldCause[],
): readonly Update[] {
  const own = causes.filter(({ lossKey, linkedToLoss }) => lossKey === loss.key && linkedToLoss);
  return followLoss(loss, own).map(({ cause: { id }, changed }) => ({
    type: 'cause',
    id,
    properties: changed,
  }));
}

/** The weight of a cause in percent; 0 where people have made it unreadable. */
export function weightOf({ properties }: HeldCause): { readonly weight: number } {
  const weight = Number(properties['clr_weight'] || Number.NaN);
  return { weight: Number.isInteger(weight) && weight >= 0 && weight <= 100 ? weight : 0 };
}
