import type * as z from 'zod/mini';
import type { Crm } from '../hubspot/crm.ts';

/** Where a run that was stopped goes on, kept in the portal so that any machine can continue it. */
export interface UnfinishedRun<C> {
  /** The run to continue; undefined where there is none that fits. */
  find(now: number, fits: (cursor: C) => boolean): Promise<C | undefined>;
  keep(cursor: C): Promise<void>;
  /** Writes only where something is kept. */
  clear(): Promise<void>;
}

/** An older run is begun anew, since settings and people have moved on. */
const LONGEST_BREAK_MS = 24 * 60 * 60_000;

/** The unfinished run kept on the review record with this key; where there is no such record, nothing is kept. */
export function unfinishedRun<C extends { readonly startedAt: string }>(
  crm: Pick<Crm, 'readByKey' | 'apply'>,
  key: string,
  Cursor: z.ZodMiniType<C>,
): UnfinishedRun<C> {
  let isThere = false;
  let kept = false;
  const write = async (text: string): Promise<void> => {
    const properties = { clr_progress: text };
    await crm.apply({ records: [{ type: 'review', key, properties }], links: [], mirrors: [] });
    kept = text !== '';
  };
  return {
    async find(now, fits) {
      const [record] = await crm.readByKey('review', [key], ['clr_progress']);
      const text = record?.properties['clr_progress'] ?? '';
      isThere = record !== undefined;
      kept = text !== '';
      const cursor = readCursor(text, Cursor);
      if (cursor === undefined || now - Date.parse(cursor.startedAt) > LONGEST_BREAK_MS) return undefined;
      return fits(cursor) ? cursor : undefined;
    },
    keep: (cursor) => (isThere ? write(JSON.stringify(cursor)) : Promise.resolve()),
    clear: () => (kept ? write('') : Promise.resolve()),
  };
}

function readCursor<C>(text: string, Cursor: z.ZodMiniType<C>): C | undefined {
  try {
    return Cursor.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
