import type { Failure } from '@loss-review/domain/answer/answer';
import type { Merged } from '@loss-review/domain/settings/merge-settings';
import type { Problem } from '@loss-review/domain/settings/problem';
import type { Settings } from '@loss-review/domain/settings/settings';

/** What the page says about the last attempt to save, until the next one: nothing moves while a person goes on. */
export type SaveNotice =
  | { readonly kind: 'saved' | 'unchanged' }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'merged'; readonly merged: Merged; readonly theirs: Settings };
