/** Where in an export a problem stands; `line` is the physical line, from 1, on which the row starts. */
export interface ExportPlace {
  readonly file: string;
  readonly line?: number;
  readonly column?: string;
}

/** An export that cannot be loaded; the message names file, line and column and says what to do. */
export class ExportError extends Error {
  readonly place: ExportPlace;

  constructor(place: ExportPlace, sentence: string) {
    super(`${placeText(place)}: ${sentence}`);
    this.name = 'ExportError';
    this.place = place;
  }
}

function placeText({ file, line, column }: ExportPlace): string {
  const parts = [file];
  if (line !== undefined) parts.push(`line ${String(line)}`);
  if (column !== undefined) parts.push(`column "${column}"`);
  return parts.join(', ');
}

/** A text of the export for use in a message: quoted, shortened, on one line. */
export function quoted(text: string): string {
  const characters = [...text.replaceAll(/\s+/g, ' ')];
  return characters.length > 60 ? `"${characters.slice(0, 57).join('')}…"` : `"${characters.join('')}"`;
}
