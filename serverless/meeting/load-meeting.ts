import { callersOf } from '@loss-review/domain/calls/callers';
import { type AgendaItem } from '@loss-review/domain/meeting/agenda';
import { issuesToTell } from '@loss-review/domain/meeting/issues-to-tell';
import { makeAgenda } from '@loss-review/domain/meeting/make-agenda';
import type { MeetingFacts, NextCallers } from '@loss-review/domain/meeting/meeting-facts';
import type { OpenMeeting } from '@loss-review/domain/meeting/opened-meeting';
import { type PackLine, packLines } from '@loss-review/domain/meeting/pack-lines';
import type { Settings } from '@loss-review/domain/settings/settings';
import type { Month } from '@loss-review/domain/time/day';
import { localWords } from '@loss-review/domain/words/local-words';
import { openMonth, type Portal } from '../facts/month-context.ts';
import type { Owner } from '../hubspot/catalogue.ts';
import type { CrmRecord } from '../hubspot/crm.ts';
import { openIssuesOf } from '../issues/open-issues.ts';
import { loadShownReasons } from '../reasons/load-shown-reasons.ts';
import { openFigures } from '../review-page/open-figures.ts';
import { keptFigureProperties, readKeptFigures } from '../review-page/read-kept-figures.ts';
import { loadCalls } from './load-calls.ts';
import { loadReturns } from './load-returns.ts';
import { loadSharedWords } from './load-words.ts';

/** The meeting about a month, for a screen and for the pack. */
export interface Meeting {
  readonly month: Month;
  readonly title: string;
  readonly currency: string;
  readonly review: CrmRecord | null;
  readonly agenda: readonly AgendaItem[];
  readonly lines: readonly PackLine[];
}

/** Makes the agenda of a month from what is stored. Throws Trouble `not_set_up` or `future_month`. */
export async function loadMeeting(portal: Portal, asked: OpenMeeting): Promise<Meeting> {
  const [issues, { facts, currency, review }] = await Promise.all([
    openIssuesOf(portal, asked),
    loadFacts(portal, asked),
  ]);
  const { month } = facts;
  const words = localWords(asked.locale, currency);
  const agenda = makeAgenda({ ...facts, issues: issuesToTell(issues) }, words);
  const title = `Loss review: ${words.month(month)}`;
  return { month, title, currency, review, agenda, lines: packLines(agenda, words) };
}

async function loadFacts(
  portal: Portal,
  asked: OpenMeeting,
): Promise<{
  readonly facts: Omit<MeetingFacts, 'issues'>;
  readonly currency: string;
  readonly review: CrmRecord | null;
}> {
  const { crm, setupCrm, catalogue } = portal;
  const { month, account, settings, review } = await openMonth(portal, asked.month);
  const [owners, [kept], told, { calls, notLookedAt }, returned, words] = await Promise.all([
    catalogue.owners(),
    setupCrm.readByKey('review', [month], keptFigureProperties),
    openFigures(portal, { ...asked, month }),
    loadCalls(crm, month),
    loadReturns(crm, month),
    loadShownReasons(catalogue, settings).then((reasons) => loadSharedWords(crm, month, reasons)),
  ]);
  const figures = readKeptFigures(kept?.properties);
  const facts = {
    month,
    isCounted: figures !== null,
    ...{ numbers: told.numbers, causes: told.causes },
    money: figures && {
      losses: figures.sums.churned,
      lost: figures.sums.revenueLost,
      explained: figures.review.programme.explained.money,
      confirmed: figures.review.programme.confirmed.money,
    },
    calls: review?.properties['clr_assigned_at'] ? calls : null,
    ...{ notLookedAt, words, ...returned },
    next: nextCallers(owners, settings),
  };
  return { facts, currency: account.currency, review };
}

function nextCallers(owners: readonly Owner[], settings: Settings): NextCallers {
  const { executives, recoveryTeam, warnings } = callersOf(owners, settings);
  const names = new Map(owners.map(({ id, name }) => [id, name]));
  const named = (ids: readonly string[]): string[] => ids.map((id) => names.get(id) ?? `Owner ${id}`).sort();
  const { callsPerExecutive, callsTotal } = settings;
  return {
    executives: named(executives),
    recoveryTeam: named(recoveryTeam),
    ...{ callsPerExecutive, callsTotal, warnings },
  };
}
