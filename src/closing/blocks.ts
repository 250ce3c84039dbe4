import { dayAfterMonth, addDays, type Day, type Month, startOfDay } from '../time/day.ts';
import type { LocalWords } from '../words/local-words.ts';
import { isSince } from './keep-count.ts';
import type { Block } from './opened-closing.ts';

/** What decides whether a month may be closed. */
export interface Readiness {
  readonly month: Month;
  readonly today: Day;
  readonly timeZone: string;
  readonly isCounted: boolean;
  /** Is what a count kept as it kept it, so that it can be frozen? */
  readonly isReadable: boolean;
  /** ISO instant at which the count began that came after a full pass; null without one. */
  readonly countedAt: string | null;
  readonly fullPass: { readonly beganAt: string; readonly endedAt: string } | null;
  /** A run of the month that has not come to its end; null: none. */
  readonly run: 'going' | 'stopped' | null;
}

/** What stands in the way of closing a month, what is first to be done first; losses that lack a reason never do. */
export function blocksOf(ready: Readiness, words: LocalWords): Block[] {
  const { month, today, timeZone, isCounted, isReadable, countedAt, fullPass, run } = ready;
  const name = words.month(month);
  if (dayAfterMonth(month) > today) {
    const lastDay = words.day(addDays(dayAfterMonth(month), -1));
    return [{ does: 'wait', sentence: `${name} ends on ${lastDay}. It can be closed from the day after.` }];
  }
  if (run === 'going') {
    return [{ does: 'wait', sentence: `${name} is being run. Close it when that run is done.` }];
  }
  if (run === 'stopped') {
    return [{ does: 'wait', sentence: `A run of ${name} was stopped on its way. Continue it first.` }];
  }
  const over = new Date(startOfDay(dayAfterMonth(month), timeZone)).toISOString();
  if (fullPass === null || !isSince(fullPass.beganAt, over)) {
    return [
      {
        does: 'full_pass',
        sentence: `Since ${name} ended nobody has looked at every company. Deleted deals and changed associations are found only so: look at everything first, which also counts the month again.`,
      },
    ];
  }
  if (isCounted && !isReadable) {
    return [
      {
        does: 'count',
        sentence: `Somebody has changed the numbers of ${name} in HubSpot so that they cannot be read. Run it once more, which counts them anew.`,
      },
    ];
  }
  if (isCounted && isSince(countedAt, fullPass.endedAt)) return [];
  return [
    {
      does: 'count',
      sentence: `${name} was not counted since everything was looked at. Run it once more, so that its numbers are those of today.`,
    },
  ];
}
