import type { PackLine } from './pack-lines.ts';

/** The pack as plain text, to be copied into a mail or a chat. */
export function packText(title: string, lines: readonly PackLine[]): string {
  const told = lines.map(({ as, text }) => {
    if (as === 'title') return `\n${text.toUpperCase()}`;
    if (as === 'heading') return `\n${text}`;
    return as === 'row' ? `- ${text}` : text;
  });
  return [title, ...told].join('\n');
}
