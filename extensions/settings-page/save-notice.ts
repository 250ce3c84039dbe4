import type { Failure } from '@loss-review/domain/answer/answer';
import type { Merged } from '@loss-review/domain/settings/merge-settings';
import type { Settings } from '@loss-review/domain/settings/settings';

/** What the page says about the last attempt to save. */
export type SaveNotice =
  | { readonly kind: 'saved' | 'unchanged' | 'problems' }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'merged'; readonly merged: Merged; readonly theirs: Settings };
