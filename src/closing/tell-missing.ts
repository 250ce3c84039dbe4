import type { LocalWords } from '../words/local-words.ts';
import { isolated } from '../words/local-words.ts';
import type { Found, Missing, UnexplainedLoss, UnrecordedCall, WaitingForPerson } from './missing.ts';
import type { MissingGroup, MissingRow } from './opened-closing.ts';

/** Rows that a group shows; its sentence counts them all. */
const shown = 100;

/** What is missing of a month, in groups, each with what to do about it; nothing of it stands in the way of closing. */
export function tellMissing(missing: Missing, words: LocalWords): MissingGroup[] {
  const { unexplained, unrecorded, callsAreGiven, possible, evidenceGone, issues, unusedDeals } = missing;
  const { first, notLookedAt } = unexplained;
  const [silent, believed] = [
    first.filter((loss) => !loss.hasReason),
    first.filter((loss) => loss.hasReason),
  ];
  const group = groupIn(words);
  return [
    ...group('Lost, and nobody has said why', { first: silent, notLookedAt }, lossRow, {
      says: 'Neither the customer nor the owner has given a reason. Owners can be reminded of it.',
    }),
    ...group('Lost, and the root cause is not known', { first: believed, notLookedAt: 0 }, lossRow, {
      says: 'There is a reason that was stated or believed, and no cause learned in a call.',
    }),
    ...group('Calls without a record', unrecorded, callRow, {
      says: 'Nothing that was learned is recorded. Callers can be reminded. “Could not reach” is a record too.',
    }),
    ...(callsAreGiven
      ? []
      : [
          {
            title: 'Calls were not given to anybody',
            sentence: 'Give the calls of this month to people: once it is closed, none are given any more.',
            rows: [],
          },
        ]),
    ...group('Possible losses that wait for a person', possible, waitingRow, {
      says: 'They count in no number until somebody confirms or dismisses them.',
    }),
    ...group('Losses whose evidence is gone', evidenceGone, waitingRow, {
      says: 'They count until somebody takes them back. Please check them.',
    }),
    ...group('Issues without an owner or a date', issues, issueRow, {
      says: 'An issue that nobody answers for, or that has no date, is not likely to be mended.',
    }),
    ...(unusedDeals === 0
      ? []
      : [
          {
            title: `Deals that could not be used: ${words.count(unusedDeals)}`,
            sentence: 'They count in no number. The review lists them with what is wrong.',
            rows: [],
          },
        ]),
  ];
}

type ToRow<T> = (item: T, words: LocalWords) => MissingRow;

function groupIn(words: LocalWords) {
  return <T>(
    title: string,
    { first, notLookedAt }: Found<T>,
    toRow: ToRow<T>,
    { says }: { readonly says: string },
  ): MissingGroup[] => {
    const all = first.length + notLookedAt;
    if (all === 0) return [];
    const more = all - Math.min(first.length, shown);
    const cut = more === 0 ? '' : ` ${words.count(more)} more are not shown here.`;
    const rows = first.slice(0, shown).map((item) => toRow(item, words));
    return [{ title: `${title}: ${words.count(all)}`, sentence: `${says}${cut}`, rows }];
  };
}

function lossRow({ companyId, name, lostOn, value, owner, askedOn }: UnexplainedLoss, words: LocalWords) {
  const lost = lostOn === null ? 'Lost' : `Lost on ${words.day(lostOn)}`;
  const asked = askedOn === null ? '' : `, asked on ${words.day(askedOn)}`;
  const who = owner === null ? 'no active owner' : `owner ${isolated(owner.name)}${asked}`;
  return { companyId, name, detail: `${lost}, ${words.money(value)}; ${who}` };
}

function callRow(call: UnrecordedCall, words: LocalWords): MissingRow {
  const { companyId, name, caller, dueOn, isCompleted, remindedOn } = call;
  const due = dueOn === null ? 'no day' : `due on ${words.day(dueOn)}`;
  const state = isCompleted ? 'task completed without a record' : due;
  const reminded = remindedOn === null ? '' : `, reminded on ${words.day(remindedOn)}`;
  const who = caller === null ? 'nobody has it' : `${isolated(caller.name)}${reminded}`;
  return { companyId, name, detail: `${who}; ${state}` };
}

function waitingRow({ companyId, name, on, value, ownerName }: WaitingForPerson, words: LocalWords) {
  const owner = ownerName === '' ? 'no owner' : `owner ${isolated(ownerName)}`;
  return { companyId, name, detail: `Since ${words.day(on)}, ${words.money(value)}; ${owner}` };
}

function issueRow({ name, hasOwner, hasDate }: Missing['issues']['first'][number]): MissingRow {
  const lacks = [...(hasOwner ? [] : ['an owner']), ...(hasDate ? [] : ['a date'])];
  return { companyId: null, name, detail: `Lacks ${lacks.join(' and ')}` };
}
