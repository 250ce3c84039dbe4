import type { Answer, Failure } from '@loss-review/domain/answer/answer';
import {
  type ImportedRow,
  importLosses,
  ImportSlice,
  readLosses,
  ReadRows,
} from '@loss-review/domain/import/import-slice';
import type { Ask } from '../functions.ts';

/** What an import needs of the page. */
export interface ImportPorts {
  readonly ask: Ask;
  /** Resolves after so many milliseconds. */
  readonly pause: (ms: number) => Promise<void>;
  readonly portalId: number;
  /** The user's name. */
  readonly who: string;
}

/** How far an import is, and what it did so far. */
export interface ImportTold {
  readonly progress: number;
  readonly rows: readonly ImportedRow[];
  readonly written: number;
  readonly refused: readonly string[];
}

export const nothingTold: ImportTold = { progress: 0, rows: [], written: 0, refused: [] };

/** A slice that fails so often in a row, though HubSpot asked to try again, has no chance. */
const mostFailures = 4;

/** Reads pasted rows; writes nothing. */
export async function readPasted(
  { ask, pause, portalId }: ImportPorts,
  text: string,
): Promise<Answer<ReadRows>> {
  return patiently(pause, () => ask(readLosses, { portalId, text }, ReadRows));
}

/** Calls slice after slice until all rows are dealt with; answers a failure where one cannot go on. */
export async function runImport(
  { ask, pause, portalId, who }: ImportPorts,
  { rows, missing }: ReadRows,
  how: { readonly dryRun: boolean; readonly onTold: (told: ImportTold) => void },
): Promise<Failure | null> {
  const asked = { portalId, who, rows, add: missing, dryRun: how.dryRun };
  let told = nothingTold;
  let from: { cursor?: string } = {};
  for (;;) {
    const answer = await patiently(pause, () => ask(importLosses, { ...asked, ...from }, ImportSlice));
    if (!answer.ok) return answer;
    const { value } = answer;
    told = {
      progress: value.progress,
      rows: [...told.rows, ...value.rows],
      written: told.written + value.written,
      refused: [...told.refused, ...value.refused],
    };
    how.onTold(told);
    if (value.done || value.cursor === null) return null;
    from = { cursor: value.cursor };
    await pause(value.retryAfterMs ?? 0);
  }
}

/** Asks again where HubSpot wants a pause first. */
async function patiently<T>(pause: ImportPorts['pause'], ask: () => Promise<Answer<T>>): Promise<Answer<T>> {
  for (let failures = 1; ; failures += 1) {
    const answer = await ask();
    if (answer.ok || answer.retryAfterMs === undefined || failures >= mostFailures) return answer;
    await pause(answer.retryAfterMs);
  }
}
