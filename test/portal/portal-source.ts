import { startOfDay } from '@loss-review/domain/time/day';
import { readExport } from '../exports/read-export.ts';
import { madeUpContent } from '../made-up/made-up-content.ts';
import type { PortalContent } from './content.ts';
import type { PortalOptions } from './portal-options.ts';

export interface LoadedSource {
  /** Null for an empty account. */
  readonly content: PortalContent | null;
  /** The portal's IANA time zone. */
  readonly timeZone: string;
  /** Where the clock starts, in milliseconds since the epoch. */
  readonly startMs: number;
  /** What an operator should know about an export that loaded all the same. */
  readonly warnings: readonly string[];
}

/**
 * Reads what the portal is to hold as it stood at its clock's start: the first instant of `asOf` in the portal's time
 * zone, or `now` (milliseconds since the epoch). Throws `ExportError` for an export that cannot be loaded.
 */
export async function loadSource(
  { source, asOf }: Pick<PortalOptions, 'source' | 'asOf'>,
  now: number,
): Promise<LoadedSource> {
  const startIn = (timeZone: string): number => (asOf === null ? now : startOfDay(asOf, timeZone));
  switch (source.kind) {
    case 'empty':
      return { content: null, timeZone: 'UTC', startMs: startIn('UTC'), warnings: [] };
    case 'data': {
      const startMs = startIn('UTC');
      const read = await readExport(source.folder, { timeZone: 'UTC', currency: 'USD', asOf: startMs });
      const warnings = read.warnings.map((warning) => warning.sentence);
      return { content: read.content, timeZone: 'UTC', startMs, warnings };
    }
    case 'seed': {
      const timeZone = madeUpContent(source.seed, { asOf: now, companies: 0 }).account?.timeZone ?? 'UTC';
      const startMs = startIn(timeZone);
      return { content: madeUpContent(source.seed, { asOf: startMs }), timeZone, startMs, warnings: [] };
    }
  }
}
