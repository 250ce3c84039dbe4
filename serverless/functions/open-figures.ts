import { OpenFiguresParameters } from '@loss-review/domain/review-page/opened-figures';
import { openFigures } from '../review-page/open-figures.ts';
import { answering } from './answering.ts';

/** Tells a month in figures. */
export const main = answering(OpenFiguresParameters, openFigures);
