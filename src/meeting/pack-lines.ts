import type { Figure } from '../review-page/figure.ts';
import { cellInWords } from '../words/cell-in-words.ts';
import type { LocalWords } from '../words/local-words.ts';
import type { AgendaItem } from './agenda.ts';

/** A line of the pack: a title of an item or of what it shows, a sentence, or a line of a list. */
export interface PackLine {
  readonly as: 'title' | 'heading' | 'sentence' | 'row';
  readonly text: string;
}

/** Lines of a table that the pack holds at most; the review and the export have them all. */
const packedRows = 15;

/**
 * The agenda line by line, as the pack tells it. Customers' words are left out: a note or a copied text is out of reach
 * once somebody asks for them to be erased.
 */
export function packLines(agenda: readonly AgendaItem[], words: LocalWords): PackLine[] {
  return agenda.flatMap((item) => [
    { as: 'title' as const, text: item.title },
    ...(item.id === 'words' ? wordsLines(item) : itemLines(item, words)),
  ]);
}

function wordsLines({ lists }: AgendaItem): PackLine[] {
  const shared = lists.reduce((sum, { rows, more }) => sum + rows.length + more, 0);
  const text =
    shared === 0
      ? 'No customer has allowed us to repeat what was said.'
      : `What customers said stands on the meeting’s page (${shared}). It is not repeated here, so that it can be erased for good.`;
  return [{ as: 'sentence', text }];
}

function itemLines({ sentences, figures, lists }: AgendaItem, words: LocalWords): PackLine[] {
  return [
    ...sentences.map((text) => ({ as: 'sentence' as const, text })),
    ...figures.flatMap((figure) => figureLines(figure, words)),
    ...lists.flatMap(({ title, rows, more }): PackLine[] => [
      { as: 'heading', text: title },
      ...rows.map(({ label, says }) => ({ as: 'row' as const, text: `${label}: ${says}` })),
      ...moreLine(more),
    ]),
  ];
}

function figureLines({ title, sentence, caution, columns, rows }: Figure, words: LocalWords): PackLine[] {
  const told = rows.slice(0, packedRows).map((cells) => {
    const [first, ...rest] = columns.map(({ label, as }, place) => ({
      label,
      value: cellInWords(cells[place], as, words),
    }));
    // With two columns the second one's heading is said by the title already.
    const values = rest.map(({ label, value }) => (rest.length === 1 ? value : `${label} ${value}`));
    return { as: 'row' as const, text: `${first?.value ?? ''}: ${values.join(', ')}` };
  });
  return [
    { as: 'heading', text: title },
    { as: 'sentence', text: sentence },
    ...(caution === null ? [] : [{ as: 'sentence' as const, text: caution }]),
    ...told,
    ...moreLine(rows.length - told.length),
  ];
}

function moreLine(more: number): PackLine[] {
  return more > 0 ? [{ as: 'row', text: `… and ${more} more` }] : [];
}
