import type { RecordLine, RecordList } from '../review-page/record-list.ts';
import { isolated, type LocalWords } from '../words/local-words.ts';
import type { Found, Missing, UnexplainedLoss, UnrecordedCall, WaitingForPerson } from './missing.ts';

/** Records that a list names; its title counts them all. */
const named = 100;

/** What is missing of a month, in lists, each with what to do about it; nothing of it stands in the way of closing. */
export function tellMissing(missing: Missing, words: LocalWords): RecordList[] {
  const { unexplained, unrecorded, callsAreGiven, possible, evidenceGone, issues, unusedDeals } = missing;
  const { first, notLookedAt } = unexplained;
  const silent = { first: first.filter((loss) => !loss.hasReason), notLookedAt };
  const believed = { first: first.filter((loss) => loss.hasReason), notLookedAt: 0 };
  const list = listIn(words);
  const lists = [
    list(silent, lossLine, {
      title: 'Lost, and nobody has said why',
      whatToDo: 'Neither the customer nor the owner has given a reason. Owners can be reminded of it.',
    }),
    list(believed, lossLine, {
      title: 'Lost, and the root cause is not known',
      whatToDo: 'There is a reason that was stated or believed, and no cause learned in a call.',
    }),
    list(unrecorded, callLine, {
      title: 'Calls without a record',
      whatToDo:
        'Nothing that was learned is recorded. Callers can be reminded. “Could not reach” is a record too.',
    }),
    callsAreGiven
      ? null
      : {
          ...{ title: 'The calls were not given to anybody', count: 0, first: [], rest: '' },
          whatToDo: 'Give the calls of this month to people: once it is closed, none are given any more.',
        },
    list(possible, waitingLine, {
      title: 'Possible losses that wait for a person',
      whatToDo: 'They count in no number until somebody confirms or dismisses them.',
    }),
    list(evidenceGone, waitingLine, {
      title: 'Losses whose evidence is gone',
      whatToDo: 'They count until somebody takes them back. Please check them.',
    }),
    list(issues, issueLine, {
      title: 'Issues without an owner or a date',
      whatToDo: 'Nobody answers for them, or nobody knows by when. Complete them on the page of issues.',
    }),
    list({ first: [], notLookedAt: unusedDeals }, () => ({ records: [], says: '' }), {
      title: 'Deals that could not be used',
      whatToDo: 'They count in no number. The review lists them under “Unused” with what is wrong.',
    }),
  ];
  return lists.flatMap((each) => each ?? []);
}

function listIn(words: LocalWords) {
  return <T>(
    { first, notLookedAt }: Found<T>,
    toLine: (item: T, words: LocalWords) => RecordLine,
    says: Pick<RecordList, 'title' | 'whatToDo'>,
  ): RecordList | null => {
    const count = first.length + notLookedAt;
    if (count === 0) return null;
    const shown = first.slice(0, named);
    const more = shown.length === 0 ? 0 : count - shown.length;
    return {
      title: `${says.title}: ${words.count(count)}`,
      whatToDo: says.whatToDo,
      count,
      first: shown.map((item) => toLine(item, words)),
      rest: more === 0 ? '' : `${words.count(more)} more are not named here.`,
    };
  };
}

function lossLine(
  { companyId, name, lostOn, value, owner, askedOn }: UnexplainedLoss,
  words: LocalWords,
): RecordLine {
  const lost = lostOn === null ? 'lost' : `lost on ${words.day(lostOn)}`;
  const asked = askedOn === null ? '' : `, asked on ${words.day(askedOn)}`;
  const who = owner === null ? 'no active owner' : `owner ${isolated(owner.name)}${asked}`;
  return { records: company(companyId, name), says: `${lost}, ${words.money(value)}; ${who}` };
}

function callLine(call: UnrecordedCall, words: LocalWords): RecordLine {
  const { companyId, name, caller, dueOn, isCompleted, remindedOn } = call;
  const due = dueOn === null ? 'without a day' : `due on ${words.day(dueOn)}`;
  const state = isCompleted ? 'task completed without a record' : due;
  const reminded = remindedOn === null ? '' : `, reminded on ${words.day(remindedOn)}`;
  const who = caller === null ? 'nobody has it' : `${isolated(caller.name)}${reminded}`;
  const says = `${who}; ${state}`;
  return companyId === null
    ? { records: [], says: `${isolated(name)}, ${says}` }
    : { records: company(companyId, name), says };
}

function waitingLine(
  { companyId, name, on, value, ownerName }: WaitingForPerson,
  words: LocalWords,
): RecordLine {
  const owner = ownerName === '' ? 'no owner' : `owner ${isolated(ownerName)}`;
  return {
    records: company(companyId, name),
    says: `since ${words.day(on)}, ${words.money(value)}; ${owner}`,
  };
}

function issueLine({ name, hasOwner, hasDate }: Missing['issues']['first'][number]): RecordLine {
  const lacks = [...(hasOwner ? [] : ['an owner']), ...(hasDate ? [] : ['a date'])];
  return { records: [], says: `${isolated(name)} lacks ${lacks.join(' and ')}` };
}

function company(id: string, name: string): RecordLine['records'] {
  return [{ type: 'company', id, name }];
}
