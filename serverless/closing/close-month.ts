import { closePlan, frozenNames, nextMonthPlan } from '@loss-review/domain/closing/close-plan';
import type { Held } from '@loss-review/domain/closing/frozen';
import type { ClosedMonth, CloseMonth } from '@loss-review/domain/closing/opened-closing';
import type { Plan } from '@loss-review/domain/plan/plan';
import { addMonths, type Month } from '@loss-review/domain/time/day';
import { isolated } from '@loss-review/domain/words/local-words';
import type { Portal } from '../facts/month-context.ts';
import type { Crm } from '../hubspot/crm.ts';
import { Trouble } from '../trouble.ts';
import { type Closing, loadClosing, readHeld } from './load-closing.ts';
import { countingOf, loadLossesNow } from './load-losses-now.ts';
import { loadMissing } from './load-missing.ts';
import { loadOpenIssues } from './load-open-issues.ts';
import { seenOf } from './open-closing.ts';

/**
 * Closes a month as it was shown: opens the month after it, then freezes the numbers by one write. Nothing is closed where
 * something is not as it was shown. Throws Trouble `not_ready` where a full pass, a count or a run has to come first.
 */
export async function runCloseMonth(
  portal: Portal,
  asked: Omit<CloseMonth, 'portalId'>,
): Promise<ClosedMonth> {
  const closing = await loadClosing(portal, asked);
  const { context, held, blocks, words } = closing;
  const { month } = context;
  if (held['clr_status'] === 'closed') return closedBefore(closing);
  const [block] = blocks;
  if (block) throw new Trouble('not_ready', 'user', block.sentence);
  const [missing, losses] = await Promise.all([
    portal.catalogue.owners().then((owners) => loadMissing(portal.crm, context, owners)),
    loadLossesNow(portal.crm, month, { ids: [], closedAt: null }),
  ]);
  if (seenOf(held, missing) !== asked.seen) return changed;
  await openNextMonth(portal.crm, addMonths(month, 1));

  // HubSpot has no conditional write: read again just before, so that what a count wrote meanwhile is shown first.
  const now = await readHeld(portal.setupCrm, month);
  if (now['clr_status'] === 'closed') return closedBefore({ ...closing, held: now });
  if (!isSame(now, held)) return changed;
  const { who } = asked;
  const frozen = countingOf(losses ?? []);
  await write(
    portal.crm,
    closePlan({ month, who, now: portal.clock.now(), held: now, losses: losses === null ? null : frozen }),
  );
  return {
    outcome: 'closed',
    sentence: `${words.month(month)} is closed, and ${words.month(addMonths(month, 1))} is open with the issues that are not resolved.`,
  };
}

const changed: ClosedMonth = {
  outcome: 'changed_meanwhile',
  sentence:
    'Nothing was closed: something has changed since this was shown. Look at how it stands now, then close the month.',
};

function closedBefore({ context, held, words }: Closing): ClosedMonth {
  const by = held['clr_closed_by'] ? ` by ${isolated(held['clr_closed_by'])}` : '';
  return { outcome: 'closed_before', sentence: `${words.month(context.month)} was closed already${by}.` };
}

function isSame(now: Held, held: Held): boolean {
  return frozenNames.every((name) => (now[name] ?? '') === (held[name] ?? ''));
}

/** Makes the review of a month, or finds it, and puts the open issues on it; a closed one is left as it is. */
async function openNextMonth(crm: Crm, month: Month): Promise<void> {
  const [[review], issues] = await Promise.all([
    crm.readByKey('review', [month], ['clr_status']),
    loadOpenIssues(crm),
  ]);
  if (review?.properties['clr_status'] === 'closed') return;
  const openIssueIds = issues.first.map(({ id }) => id);
  await write(crm, nextMonthPlan({ month, reviewId: review?.id ?? null, openIssueIds }));
}

async function write(crm: Pick<Crm, 'apply'>, plan: Plan): Promise<void> {
  const [first] = (await crm.apply(plan)).refused;
  if (!first) return;
  throw new Trouble(
    'refused_by_hubspot',
    'operator',
    `HubSpot did not take all of this: “${first.message}” Run setup, which makes what is missing, and close the month again.`,
  );
}
