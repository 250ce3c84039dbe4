import { escapeHtml } from '../calls/escape-html.ts';
import type { Month } from '../time/day.ts';
import { keyInNote } from '../plan/note-key.ts';
import type { PackLine } from './pack-lines.ts';

/** The key of a month's pack, a note on its review. */
export function packKey(month: Month): string {
  return `pack-${month}`;
}

/** HubSpot's notes take 65,536 characters (its guide to notes); what its editor adds needs room. */
const longestNote = 60_000;

/** The pack as the HTML of a note: plain paragraphs and lists, which HubSpot's editor keeps as they are. */
export function packNote(month: Month, title: string, lines: readonly PackLine[]): string {
  const head = `<p><strong>${escapeHtml(title)}</strong></p>`;
  const foot = `<p>Written by the loss review, which replaces this note when the pack is written again: put your own words into another note. ${keyInNote(packKey(month))}</p>`;
  let html = '';
  for (const [place, line] of lines.entries()) {
    const told = htmlOf(line, lines[place - 1], lines[place + 1]);
    if (head.length + html.length + told.length + foot.length > longestNote) {
      // A list that is cut still ends.
      return `${head}${html}${isInList(lines[place - 1], line) ? '</ul>' : ''}<p>The rest stands on the meeting’s page.</p>${foot}`;
    }
    html += told;
  }
  return `${head}${html}${foot}`;
}

function htmlOf({ as, text }: PackLine, before: PackLine | undefined, after: PackLine | undefined): string {
  const told = escapeHtml(text);
  if (as === 'row') {
    const [begin, end] = [before?.as === 'row' ? '' : '<ul>', after?.as === 'row' ? '' : '</ul>'];
    return `${begin}<li>${told}</li>${end}`;
  }
  return as === 'sentence' ? `<p>${told}</p>` : `<p><strong>${told}</strong></p>`;
}

function isInList(before: PackLine | undefined, line: PackLine): boolean {
  return before?.as === 'row' && line.as === 'row';
}
