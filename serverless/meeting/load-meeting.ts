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
import { loadIssues } from '../issues/load-issues.ts';
import { loadShownReasons } from '../reasons/load-shown-reasons.ts';
import { loadCalls } from './load-calls.ts';
import { loadFigures } from './load-figures.ts';
import { loadReturns } from './load-returns.ts';
import { loadSharedWords } from './load-words.ts';

/** The meeting about a month, for a screen and for the pack. */
export interface Meeting {
  readonly month: Month;
  /** As the reader's language writes it. */
  readonly monthName: string;
  readonly title: string;
  readonly currency: string;
  readonly review: CrmRecord | null;
  readonly agenda: readonly AgendaItem[];
  readonly lines: readonly PackLine[];
}

/** Makes the agenda of a month from what is stored. Throws Trouble `not_set_up` or `future_month`. */
export async function loadMeeting(portal: Portal, asked: OpenMeeting): Promise<Meeting> {
  const { crm, catalogue } = portal;
  const { month, account, today, settings, review } = await openMonth(portal, asked.month);
  const words = localWords(asked.locale, account.currency);
  const named = loadShownReasons(catalogue, settings);
  const [owners, { calls, notLookedAt }, returned, issues, shared, figures] = await Promise.all([
    catalogue.owners(),
    loadCalls(crm, month),
    loadReturns(crm, month),
    loadIssues(crm, settings.reasonRules),
    named.then((reasons) => loadSharedWords(crm, month, reasons)),
    named.then((reasons) => loadFigures(portal, month, { words, reasons })),
  ]);
  const facts: MeetingFacts = {
    ...{ month, notLookedAt, words: shared, ...figures, ...returned },
    calls: review?.properties['clr_assigned_at'] ? calls : null,
    issues: issuesToTell(issues, { month, today, words }),
    next: nextCallers(owners, settings),
  };
  const agenda = makeAgenda(facts, words);
  const monthName = words.month(month);
  const title = `Loss review: ${monthName}`;
  const { currency } = account;
  return { month, monthName, title, currency, review, agenda, lines: packLines(agenda, words) };
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
