import { frozenNames } from '@loss-review/domain/closing/close-plan';
import { readFrozenLosses } from '@loss-review/domain/closing/frozen-losses';
import { standing } from '@loss-review/domain/closing/frozen';
import type { Missing } from '@loss-review/domain/closing/missing';
import type { OpenClosing, OpenedClosing } from '@loss-review/domain/closing/opened-closing';
import { seenCode } from '@loss-review/domain/closing/seen';
import { tellMissing } from '@loss-review/domain/closing/tell-missing';
import { tellRemind } from '@loss-review/domain/closing/tell-remind';
import { tellRestated } from '@loss-review/domain/closing/tell-restated';
import { tellUnread } from '@loss-review/domain/closing/tell-unread';
import { dayOf, isInstant } from '@loss-review/domain/time/day';
import { isolated } from '@loss-review/domain/words/local-words';
import type { Portal } from '../facts/month-context.ts';
import { type Closing, loadClosing } from './load-closing.ts';
import { loadLossesNow } from './load-losses-now.ts';
import { loadMissing } from './load-missing.ts';

/** Opens what closing a month has to be known of, or what has moved since it was closed. Throws Trouble. */
export async function runOpenClosing(
  portal: Portal,
  asked: Pick<OpenClosing, 'month' | 'locale'>,
): Promise<OpenedClosing> {
  const closing = await loadClosing(portal, asked);
  if (closing.held['clr_status'] === 'closed') return openClosed(portal, closing);
  const { context, held, blocks, words } = closing;
  const missing = await loadMissing(portal.crm, context, await portal.catalogue.owners());
  const groups = tellMissing(missing, words);
  return {
    sentence: openSentence(closing, groups.length),
    isClosed: false,
    blocks,
    missing: groups,
    remind: tellRemind(missing, words),
    seen: seenOf(held, missing),
    restated: null,
  };
}

/** The code of what is shown before a month is closed. */
export function seenOf(held: Closing['held'], missing: Missing): string {
  return seenCode(held, frozenNames, missing);
}

function openSentence({ context, blocks, words }: Closing, missing: number): string {
  const month = words.month(context.month);
  if (blocks.length > 0) return `${month} cannot be closed yet.`;
  const lacks =
    missing === 0 ? 'Nothing is missing.' : 'What is missing is listed below and may stay missing.';
  return `${month} can be closed: its numbers then stay as they are. ${lacks}`;
}

async function openClosed({ crm }: Portal, { context, held, words }: Closing): Promise<OpenedClosing> {
  const { month, account } = context;
  const closedAt = held['clr_closed_at'] || null;
  const frozenLosses = readFrozenLosses(held['clr_frozen_losses']);
  const restated = held['clr_restated'] || null;
  const losses =
    restated === null || frozenLosses === null
      ? null
      : await loadLossesNow(crm, month, { ids: frozenLosses.map(({ id }) => id), closedAt });
  const on =
    closedAt !== null && isInstant(closedAt) ? ` on ${words.day(dayOf(closedAt, account.timeZone))}` : '';
  const by = held['clr_closed_by'] ? ` by ${isolated(held['clr_closed_by'])}` : '';
  const moved = restated === null ? ' No figure has moved since, as far as it was counted.' : '';
  return {
    sentence: [
      `${words.month(month)} was closed${on}${by}. Its numbers stay as they are.${moved}`,
      ...tellUnread(held),
    ].join(' '),
    isClosed: true,
    blocks: [],
    missing: [],
    remind: null,
    seen: seenCode(held, frozenNames, nothingMissing),
    restated:
      restated === null
        ? null
        : tellRestated(
            {
              ...{ month, restated, frozen: standing(held), losses: losses ?? [] },
              frozenLosses: losses === null ? null : frozenLosses,
            },
            words,
          ),
  };
}

const none = { first: [], notLookedAt: 0 };
/** What is missing of a closed month is not looked for any more. */
const nothingMissing: Missing = {
  ...{ unexplained: none, unrecorded: none, possible: none, evidenceGone: none, issues: none },
  ...{ callsAreGiven: true, unusedDeals: 0 },
};
