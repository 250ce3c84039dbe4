import type { ClosedDeal, Return } from '../losses/facts.ts';
import type { Minor } from '../money/minor.ts';
import { addDays, type Day } from '../time/day.ts';
import { runsOn } from './runs-on.ts';
import type { Valuing } from './valuing.ts';

/** A customer's time since it came, or came back: a loss ends all that was bought before. */
export interface Stretch {
  /** Won deals by day of close, then id. */
  readonly won: readonly ClosedDeal[];
  /** The return that began it; null where the customer never left. */
  readonly returned: Pick<Return, 'on' | 'value'> | null;
}

/** A stretch in which nothing was bought yet. */
export const nothingBought: Stretch = { won: [], returned: null };

/**
 * The customer value at the end of a day, yearly, in hundredths. A return that no deal stands for is worth what the
 * person said until the next won deal.
 */
export function valueAt(valuing: Valuing, stretch: Stretch, day: Day): Minor {
  return valueWhen(valuing, stretch, { past: (on) => on <= day, runs: (deal) => runsOn(deal, day) });
}

/** The same just before a day begins: at the end of the day before. */
export function valueBefore(valuing: Valuing, stretch: Stretch, day: Day): Minor {
  return valueWhen(valuing, stretch, {
    past: (on) => on < day,
    runs: (deal) => runsOn(deal, addDays(day, -1)),
  });
}

interface Moment {
  readonly past: (on: Day) => boolean;
  readonly runs: (deal: ClosedDeal) => boolean;
}

function valueWhen(valuing: Valuing, { won, returned }: Stretch, { past, runs }: Moment): Minor {
  if (valuing.method === 'company_property') {
    return Math.max(0, valuing.history.findLast(({ on }) => past(on))?.value ?? 0);
  }
  const latest = won.findLast(({ closedOn }) => past(closedOn));
  if (!latest) return returned?.value ?? 0;
  return valuing.method === 'latest_won_deal' ? worthOf(latest) : sumOf(won.filter(runs));
}

/**
 * What a customer who is lost on a day takes along. Terms often end, and properties are often emptied, on that very day
 * or before it: so the day before counts where it was more, and where nothing is left the last day on which anything was.
 */
export function valueLost(valuing: Valuing, stretch: Stretch, day: Day): Minor {
  const now = valueAt(valuing, stretch, day);
  if (valuing.method === 'latest_won_deal') return now;
  return Math.max(now, lastWorth(valuing, stretch, addDays(day, -1)));
}

/** What a customer is worth on coming back with these deals; their money where term or property do not tell yet. */
export function valueBack(valuing: Valuing, won: readonly ClosedDeal[], day: Day): Minor {
  const value = valueAt(valuing, { won, returned: null }, day);
  return value > 0 || valuing.method === 'latest_won_deal' ? value : sumOf(won);
}

/** The customer value on the last day of the stretch, up to `until`, on which there was any; else the return's. */
function lastWorth(valuing: Valuing, stretch: Stretch, until: Day): Minor {
  const turns =
    valuing.method === 'company_property'
      ? valuing.history.map(({ on }) => on)
      : stretch.won.flatMap(({ closedOn, until: end }) => [closedOn, ...(end === null ? [] : [end])]);
  const begun = stretch.returned?.on ?? '';
  const days = [until, ...turns.map((turn) => addDays(turn, -1)).filter((day) => day < until)];
  const last = days
    .filter((day) => day >= begun)
    .sort()
    .findLast((day) => valueAt(valuing, stretch, day) > 0);
  return last === undefined ? (stretch.returned?.value ?? 0) : valueAt(valuing, stretch, last);
}

function sumOf(deals: readonly ClosedDeal[]): Minor {
  return deals.reduce((sum, deal) => sum + worthOf(deal), 0);
}

function worthOf({ amount }: ClosedDeal): Minor {
  return Math.max(0, amount ?? 0);
}
