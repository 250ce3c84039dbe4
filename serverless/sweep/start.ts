import { lossRulesOf } from '@loss-review/domain/settings/loss-rules';
import { textCode } from '@loss-review/domain/text/text-code';
import type { Clock } from '@loss-review/domain/time/clock';
import type { MonthContext } from '../facts/month-context.ts';
import { Trouble } from '../trouble.ts';
import { SweepCursor } from './cursor.ts';
import { changesSince, fullPass, type Source } from './sources.ts';

/** Where a sweep begins: at its cursor, unless that was made by other rules. Throws Trouble `bad_cursor`. */
export function startAt(
  clock: Clock,
  context: MonthContext,
  request: { readonly full: boolean; readonly batch: number; readonly cursor?: unknown },
): SweepCursor {
  const rules = textCode(lossRulesOf(context.settings));
  if (request.cursor !== undefined) {
    const read = SweepCursor.safeParse(request.cursor);
    if (!read.success) {
      const sentence = 'This run cannot be continued from here. Start the sweep again.';
      throw new Trouble('bad_cursor', 'user', sentence);
    }
    if (read.data.rules === rules) return read.data;
  }
  const full = request.full || context.watermark === null;
  return {
    startedAt: new Date(clock.now()).toISOString(),
    source: full ? 'all companies' : 'changed deals',
    afterId: '0',
    batch: request.batch,
    done: 0,
    full,
    rules,
  };
}

/** The sources a sweep has still to walk, the one its cursor stands in first. */
export function sourcesOf(
  { full, source }: SweepCursor,
  { watermark, today, account, settings }: MonthContext,
): readonly Source[] {
  const all =
    full || watermark === null ? fullPass : changesSince(watermark, today, account.timeZone, settings);
  return all.slice(
    Math.max(
      0,
      all.findIndex(({ name }) => name === source),
    ),
  );
}
