import type { CardLoss } from '@loss-review/domain/card/card';
import type { Seen } from '@loss-review/domain/card/parameters';

/** What a save tells of the loss the screen shows, so that a colleague's change since is noticed. */
export function seenIn(loss: CardLoss): Seen {
  return { key: loss.key, revision: loss.revision, status: loss.status };
}
