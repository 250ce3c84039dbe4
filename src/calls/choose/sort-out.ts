import { compareIds } from '../../losses/order.ts';
import type { Minor } from '../../money/minor.ts';
import type { Settings } from '../../settings/settings.ts';
import type { Day } from '../../time/day.ts';
import type { CalledCompany, CalledLoss, ContactFact } from '../facts.ts';
import { dayInWords } from '../in-words.ts';
import { type CallList, population } from '../population.ts';
import { type Exclusion, exclusionOf } from './exclusion.ts';
import type { ExclusionReason } from './codes.ts';
import { lastCallOf, type CallOfLoss } from './last-call.ts';

/** What a month's companies are sorted from. */
export interface ToSort {
  readonly list: CallList;
  readonly today: Day;
  readonly losses: readonly CalledLoss[];
  /** Calls about any losses of these companies, those of other months too. */
  readonly callsBefore: readonly CallOfLoss[];
  /** By id; a company that is gone is absent. */
  readonly companies: ReadonlyMap<string, CalledCompany>;
  /** By company id. */
  readonly contacts: ReadonlyMap<string, readonly ContactFact[]>;
  readonly settings: Pick<Settings, 'callRules' | 'repeatCallDays'>;
}

/** A company that may be called. */
export interface Eligible {
  readonly loss: CalledLoss;
  readonly company: CalledCompany;
  readonly contacts: readonly ContactFact[];
  /** Why it would not be called, had it not been given its call before; null where nothing stands in the way. */
  readonly barred: Exclusion | null;
}

/** A company that nobody calls, with the money and the person it concerns. */
export interface Excluded extends Exclusion {
  readonly companyId: string;
  readonly companyName: string;
  /** Yearly recurring money lost. */
  readonly value: Minor;
  /** Owner at the loss; empty where nobody was. */
  readonly owner: string;
}

/** Sorts a month's companies into those that may be called and those that must not, each with its reason. */
export function sortOut(toSort: ToSort): {
  /** In the order of company ids. */
  readonly eligible: readonly Eligible[];
  /** The largest value first. */
  readonly excluded: readonly Excluded[];
} {
  const { list, companies, contacts } = toSort;
  const eligible: Eligible[] = [];
  const excluded: Excluded[] = [];
  for (const { loss, aside } of population(toSort.losses, list)) {
    const company = companies.get(loss.companyId);
    const own = contacts.get(loss.companyId) ?? [];
    const barred = company && aside === null ? exclusionFor(toSort, loss, company, own) : null;
    if (company && aside === null && (barred === null || loss.call !== null))
      eligible.push({ loss, company, contacts: own, barred });
    else excluded.push({ ...about(loss, company), ...(barred ?? asideOf(loss, company, aside)) });
  }
  excluded.sort((a, b) => b.value - a.value || compareIds(a.companyId, b.companyId));
  return { eligible, excluded };
}

function exclusionFor(
  { callsBefore, settings, today }: ToSort,
  loss: CalledLoss,
  company: CalledCompany,
  contacts: readonly ContactFact[],
): Exclusion | null {
  const lastCallOn = lastCallOf(callsBefore, { companyId: company.id, lossId: loss.id });
  return exclusionOf({ loss, company, contacts, lastCallOn }, settings, today);
}

function about({ companyId, value, snapshot }: CalledLoss, company: CalledCompany | undefined) {
  const companyName = company?.name ?? `Company ${companyId}`;
  return { companyId, companyName, value, owner: snapshot.ownerName };
}

function asideOf(
  { call, returnedOn }: CalledLoss,
  company: CalledCompany | undefined,
  aside: ExclusionReason | null,
): Exclusion {
  if (aside === 'returned') {
    const since = returnedOn === null ? '' : ` since ${dayInWords(returnedOn)}`;
    return { reason: aside, sentence: `The customer is back${since}.` };
  }
  if (company && aside === 'other_list')
    return {
      reason: aside,
      sentence: `The call about this loss is on the list of ${call?.month ?? 'another month'}.`,
    };
  return { reason: 'gone', sentence: 'HubSpot does not hold this company any more.' };
}
