import type { OpenedClosing } from '@loss-review/domain/closing/opened-closing';
import type { RecordLine } from '@loss-review/domain/review-page/record-list';
import type { Month } from '@loss-review/domain/time/day';
import { runCloseMonth } from '../closing/close-month.ts';
import { runOpenClosing } from '../closing/open-closing.ts';
import { openMonth } from '../facts/month-context.ts';
import type { Command } from './command.ts';
import { table } from './table.ts';

export interface CloseOptions {
  /** Default: the last month that is over. */
  readonly month?: Month;
  /** Close the month as it is found; otherwise only look. */
  readonly write: boolean;
}

/** `loss-review close`: shows what a month lacks and what has moved since it was closed, and with `--write` closes it. */
export function closeCommand({ write, ...options }: CloseOptions): Command {
  return async ({ hubspot, clock }) => {
    const portal = { ...hubspot, clock };
    const { month } = await openMonth(portal, options.month);
    const opened = await runOpenClosing(portal, { month });
    const { seen, ...told } = opened;
    const look = { text: inWords(opened), json: { command: 'close', dryRun: !write, month, ...told } };
    if (!write || opened.isClosed) {
      const how = `To close it: npx loss-review close --month ${month} --write`;
      const mayClose = !opened.isClosed && opened.blocks.length === 0;
      return { ...look, text: mayClose ? `${look.text}\n${how}` : look.text, exitCode: 0 };
    }
    const closed = await runCloseMonth(portal, { month, who: 'The command line', seen });
    return {
      text: `${look.text}\n${closed.sentence}`,
      json: { ...look.json, outcome: closed.outcome },
      exitCode: closed.outcome === 'changed_meanwhile' ? 1 : 0,
    };
  };
}

function inWords({ sentence, blocks, missing, restated }: OpenedClosing): string {
  return [
    sentence,
    ...blocks.map((block) => block.sentence),
    ...missing.flatMap(({ title, whatToDo, first, rest }) => [
      '',
      `${title}. ${whatToDo}`,
      ...(first.length === 0 ? [] : [table(['Name', 'What'], first.map(cellsOf))]),
      ...(rest === '' ? [] : [rest]),
    ]),
    ...(restated === null
      ? []
      : [
          '',
          restated.sentence,
          table(
            restated.columns.map(({ label }) => label),
            restated.rows.map((row) => row.map((cell) => String(cell ?? ''))),
          ),
        ]),
  ].join('\n');
}

function cellsOf({ records, says }: RecordLine): readonly string[] {
  return [records.map(({ name, id }) => `${name} (${id})`).join(', '), says];
}
