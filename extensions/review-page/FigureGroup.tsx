import { Flex } from '@hubspot/ui-extensions';
import type { Figure } from '@loss-review/domain/review-page/figure';
import type { OpenedFigures } from '@loss-review/domain/review-page/opened-figures';
import type { LocalWords } from '@loss-review/domain/words/local-words';
import type { ReactElement } from 'react';
import { AskedStates } from '../AskedStates.tsx';
import { FigureView } from '../figure/FigureView.tsx';
import type { Asked } from '../use-asked.ts';

interface FigureGroupProps {
  readonly asked: Asked<OpenedFigures>;
  readonly figures: readonly Figure[] | undefined;
  readonly words: LocalWords;
  /** What opens the losses behind a row of a figure; null where nothing does. */
  readonly openerOf?: (figure: Figure) => ((row: number) => ReactElement | null) | null;
}

/** Figures of one kind as soon as they are there; the rest of the page does not wait for them. */
export function FigureGroup({ asked, figures = [], words, openerOf }: FigureGroupProps): ReactElement {
  return (
    <Flex direction="column" gap="lg">
      <AskedStates asked={asked} waiting="Opening the figures …" failed="The figures could not be opened" />
      {figures.map((figure) => (
        <FigureView key={figure.id} figure={figure} words={words} opener={openerOf?.(figure) ?? null} />
      ))}
    </Flex>
  );
}
