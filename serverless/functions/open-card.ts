import { OpenCard } from '@loss-review/domain/card/parameters';
import { runOpenCard } from '../card/open-card.ts';
import { answering } from './answering.ts';

/** Opens the defection card. */
export const main = answering(OpenCard, runOpenCard);
