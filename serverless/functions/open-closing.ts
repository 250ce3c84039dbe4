import { OpenClosing } from '@loss-review/domain/closing/opened-closing';
import { runOpenClosing } from '../closing/open-closing.ts';
import { answering } from './answering.ts';

/** Opens what closing a month has to be known of, or what has moved since. */
export const main = answering(OpenClosing, runOpenClosing);
