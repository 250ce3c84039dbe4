import type { Answer } from '@loss-review/domain/answer/answer';
import { exportMonth, ExportSlice, type ExportTable } from '@loss-review/domain/export/parameters';
import type { Ask } from '../functions.ts';

/** Reads a month's table slice by slice; answers all of its CSV, or the failure that stopped it. */
export async function readTable(
  ask: Ask,
  portalId: number,
  month: string,
  what: ExportTable,
): Promise<Answer<{ readonly text: string; readonly rows: number }>> {
  let [text, rows] = ['', 0];
  let from: { cursor?: string } = {};
  for (;;) {
    const answer = await ask(exportMonth, { portalId, month, what, ...from }, ExportSlice);
    if (!answer.ok) return answer;
    text += answer.value.text;
    rows += answer.value.rows;
    if (answer.value.cursor === null) return { ok: true, value: { text, rows } };
    from = { cursor: answer.value.cursor };
  }
}
