import type { HeldReasons, ReasonChange } from '@loss-review/domain/reasons/reason-change';

/** The one form that is open in the section of reasons. */
export type OpenForm =
  | { readonly form: 'reason'; readonly code: string }
  | { readonly form: 'add' | 'category'; readonly category: string }
  | { readonly form: 'add_category' };

/** What the parts of the section work with. */
export interface ReasonWork {
  readonly held: HeldReasons;
  readonly isSaving: boolean;
  readonly open: OpenForm | null;
  readonly show: (form: OpenForm | null) => void;
  /** Changes the reasons, and closes the form where that is kept; null: the form is not filled yet. */
  readonly make: (change: ReasonChange | null) => void;
}
