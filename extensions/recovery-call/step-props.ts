import type { CallDraft } from '@loss-review/domain/calls/record/call-draft';
import type { CallScreen } from '@loss-review/domain/calls/record/call-screen';
import type { CallWords } from './call-words.ts';

/** What is typed: what changes, or how it follows from what stands there now. */
export type Typed = Partial<CallDraft> | ((now: CallDraft) => Partial<CallDraft>);

/** What every step of the call is drawn from. */
export interface StepProps {
  readonly screen: CallScreen;
  readonly call: NonNullable<CallScreen['call']>;
  readonly draft: CallDraft;
  readonly words: CallWords;
  /** Keeps what is typed; it is saved after a pause, with the next step, and when the card is left. */
  readonly type: (change: Typed) => void;
}
