import { compareText } from '@loss-review/domain/losses/order';
import { sumsByCaller } from '@loss-review/domain/my-calls/by-caller';
import { listCalls } from '@loss-review/domain/my-calls/list-calls';
import type { MyCalls } from '@loss-review/domain/my-calls/my-calls';
import type { OpenMyCalls } from '@loss-review/domain/my-calls/parameters';
import { settingsKey } from '@loss-review/domain/schema/settings-key';
import { parseSettings } from '@loss-review/domain/settings/settings';
import { dayAt } from '@loss-review/domain/time/day';
import { callCountProperties, readCallCounts } from '../facts/call-counts.ts';
import { explainMissing } from '../facts/explain-missing.ts';
import type { Portal } from '../facts/month-context.ts';
import type { Owner } from '../hubspot/catalogue.ts';
import { loadMonths } from '../review-page/load-months.ts';
import { findCallTasks } from './find-call-tasks.ts';
import { loadCalls } from './load-calls.ts';

/** Calls a list shows. */
const shown = 500;

/**
 * Opens the calls of the owner with the user's email, or everybody's. HubSpot's search finds them; each is read by its id
 * before it is shown. Throws Trouble `not_set_up`.
 */
export async function openMyCalls(portal: Portal, asked: OpenMyCalls): Promise<MyCalls> {
  const { catalogue, clock } = portal;
  const [account, owners] = await Promise.all([catalogue.account(), catalogue.owners()]);
  const today = dayAt(clock.now(), account.timeZone);
  const me = ownerOf(owners, asked.email);
  const base = {
    today,
    timeZone: account.timeZone,
    currency: account.currency,
    me: me && { id: me.id, name: me.name },
  };
  if (asked.scope === 'mine' && !me) return { ...base, ...nothing };

  const callerId = asked.scope === 'mine' ? (me?.id ?? null) : null;
  const [found, around] = await Promise.all([
    findCallTasks(portal.crm, { callerId, month: asked.month, today }),
    asked.scope === 'all' ? loadAround(portal, asked.month, today) : { expected: null, months: [] },
  ]).catch((error: unknown) => explainMissing(catalogue, 'loss', error));
  const facts = await loadCalls(portal.crm, found.tasks, {
    timeZone: account.timeZone,
    withBriefs: asked.scope === 'mine',
  });
  // The search may be behind: what was completed, handed on or taken out of the month since is told by the task itself.
  const tasks = facts.tasks.filter((task) => callerId === null || task.callerId === callerId);
  const ownerNames = new Map(owners.map(({ id, name }) => [id, name]));
  const calls = listCalls({ ...facts, tasks, today, ownerNames });
  const active = owners.filter((owner) => owner.active);
  const list = calls.slice(0, shown);
  const feedbackPermitted = asked.scope === 'mine' && (await mayGiveFeedback(portal, list));
  return {
    ...base,
    ...around,
    calls: list,
    notShown: Math.max(0, calls.length - shown),
    notLookedAt: found.notLookedAt,
    callers: asked.scope === 'mine' ? [] : [...sumsByCaller(calls, new Set(active.map(({ id }) => id)))],
    feedbackPermitted,
    owners: asked.scope === 'all' || feedbackPermitted ? byName(active) : [],
  };
}

const nothing = {
  calls: [],
  notShown: 0,
  notLookedAt: 0,
  expected: null,
  callers: [],
  feedbackPermitted: false,
  owners: [],
  months: [],
};

/** The settings are read only where a recorded call could have feedback: most openings spare the request. */
async function mayGiveFeedback({ setupCrm }: Portal, calls: MyCalls['calls']): Promise<boolean> {
  if (calls.every(({ recordedLossKey }) => recordedLossKey === null)) return false;
  const [held] = await setupCrm.readByKey('review', [settingsKey], ['clr_settings']);
  return Boolean(parseSettings(held?.properties['clr_settings'] ?? null)?.feedback);
}

async function loadAround(
  { crm, setupCrm }: Portal,
  month: string | undefined,
  today: string,
): Promise<Pick<MyCalls, 'expected' | 'months'>> {
  const [months, held] = await Promise.all([
    loadMonths(crm, month ?? today.slice(0, 7), today),
    month === undefined ? [] : setupCrm.readByKey('review', [month], callCountProperties),
  ]);
  const given = readCallCounts(held[0] ?? null);
  return {
    expected: given && given.executives + given.owners + given.nobody,
    months: months.flatMap((each) =>
      each.month === month || ['not counted', 'counted', 'closed'].includes(each.state) ? [each.month] : [],
    ),
  };
}

/** Email addresses are the same whatever their capitals; an owner who is active is meant before one who is not. */
function ownerOf(owners: readonly Owner[], email: string): Owner | null {
  const wanted = email.trim().toLowerCase();
  const same = owners.filter((owner) => owner.email?.toLowerCase() === wanted);
  return same.find(({ active }) => active) ?? same[0] ?? null;
}

function byName(owners: readonly Owner[]): MyCalls['owners'] {
  return owners
    .map(({ id, name }) => ({ id, name }))
    .sort((a, b) => compareText(a.name.toLowerCase(), b.name.toLowerCase()) || compareText(a.id, b.id));
}
