import type { Answer } from '@loss-review/domain/answer/answer';
import type { Json } from '../functions.ts';

/** What forms act with; `T` is what a save answers. */
export interface Acting<T> {
  /** Asks a function to save; what the screen is about, the portal and the user are added. */
  readonly save: (uid: string, parameters: Readonly<Record<string, Json>>) => Promise<Answer<T>>;
  /** Shows what a save answered; `done` says what was saved. */
  readonly saved: (answer: T, done: string) => void;
  /** A new UUID: one an opened form. */
  readonly newId: () => string;
  readonly closeOverlay: (id: string) => void;
}
