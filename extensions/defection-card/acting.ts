import type { Answer } from '@loss-review/domain/answer/answer';
import type { Saved } from '@loss-review/domain/card/card';
import type { Json } from '../functions.ts';

/** What the forms of a card act with. */
export interface Acting {
  /** Asks a function to save; the company, the portal and the user are added. */
  readonly save: (uid: string, parameters: Readonly<Record<string, Json>>) => Promise<Answer<Saved>>;
  /** Shows what a save answered; `done` says what was saved. */
  readonly saved: (answer: Saved, done: string) => void;
  /** A new UUID: one an opened form. */
  readonly newId: () => string;
  readonly closeOverlay: (id: string) => void;
}
