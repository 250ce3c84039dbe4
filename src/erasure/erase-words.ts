import type { TraceEntry } from '../card/card.ts';
import { traceWith } from '../card/trace.ts';
import type { Plan, Properties, Update } from '../plan/plan.ts';
import type { Day } from '../time/day.ts';
import { eraseTask } from './erase-task.ts';
import type { ErasedText } from './erasure.ts';
import { type ErasedPerson, type LossWords, type Worded, type WordedTask, wordsOf } from './words.ts';
import { withoutNames } from './without-names.ts';

/** Who erases, when and why. */
export interface Erasing {
  readonly today: Day;
  /** Name as claimed. */
  readonly who: string;
  /** Said in the trace, without the words and without the person. */
  readonly reason: string;
  /** Whose words; null: everybody's, since they have grown old. */
  readonly person: ErasedPerson | null;
}

/** What is to be written, one step after the other, and what of it people are told. */
export interface Erased {
  /** The trace: it keeps forms that are still open from writing the words again. */
  readonly first: readonly Update[];
  readonly then: readonly Update[];
  /** The loss's own words: by them a repeat finds what a cut left. */
  readonly last: readonly Update[];
  readonly texts: readonly ErasedText[];
}

/** The plans of all these, to be applied in this order. */
export function erasurePlans(erased: readonly Erased[]): readonly Plan[] {
  return (['first', 'then', 'last'] as const).flatMap((step): Plan[] => {
    const mirrors = erased.flatMap((each) => each[step]);
    return mirrors.length === 0 ? [] : [{ records: [], links: [], mirrors }];
  });
}

/** Blanks what was said about a loss; codes, weights, money and days stay. Nothing is left to do the second time. */
export function eraseWords(loss: LossWords, erasing: Erasing): Erased {
  const { person } = erasing;
  const names = person?.names ?? [];
  const around = [
    ...loss.causes.map((cause) => changeOf('cause', cause, blanked(cause, wordsOf.cause))),
    ...eraseCalls(loss.calls),
    ...loss.tasks.map((task) => changeOf('task', task, eraseTask(task, { person, isAboutPerson: true }))),
  ].flatMap((change) => change ?? []);
  const trace = loss.trace.map((entry) => ({ ...entry, reason: withoutNames(entry.reason, names) }));
  const isNamed = trace.some(({ reason }, at) => reason !== loss.trace[at]?.reason);
  const said = { ...blanked(loss, wordsOf.loss), ...withoutName(loss, names) };
  const own = changeOf('loss', loss, {
    ...said,
    ...(isNamed ? { clr_trace: JSON.stringify(trace) } : {}),
  });
  const texts = [...around, ...(own ? [own] : [])].map(({ text }) => text);
  const then = around.map(({ update }) => update);
  if (texts.length === 0 || isTraced(loss)) {
    return { first: [], then, last: own ? [own.update] : [], texts };
  }
  const count = texts.flatMap(({ what }) => what).length;
  return {
    first: [traceUpdate({ ...loss, trace }, erasing, count)],
    then,
    last: Object.keys(said).length > 0 ? [{ type: 'loss', id: loss.id, properties: said }] : [],
    texts,
  };
}

/** Empties the draft of a loss that is otherwise about somebody else. */
export function eraseDraft(loss: LossWords): Erased {
  const { clr_call_draft: draft } = wordsOf.loss;
  return erasedOf([changeOf('loss', loss, blanked(loss, { clr_call_draft: draft }))]);
}

/** What else of a person's stands about losses on which somebody else was spoken with. */
export function eraseElsewhere(
  tasks: readonly WordedTask[],
  calls: readonly Worded[],
  person: ErasedPerson,
): Erased {
  return erasedOf([
    ...tasks.map((task) => changeOf('task', task, eraseTask(task, { person, isAboutPerson: false }))),
    ...eraseCalls(calls),
  ]);
}

function eraseCalls(calls: readonly Worded[]): readonly (Change | null)[] {
  return calls.map((call) => changeOf('call', call, blanked(call, wordsOf.call)));
}

function erasedOf(changes: readonly (Change | null)[]): Erased {
  const found = changes.flatMap((change) => change ?? []);
  return {
    ...{ first: [], last: [], then: found.map(({ update }) => update) },
    texts: found.map(({ text }) => text),
  };
}

/** A change to a record, and what people are told of it. */
interface Change {
  readonly update: Update;
  readonly text: ErasedText;
}

const words: Readonly<Record<string, string>> = {
  ...{ ...wordsOf.loss, ...wordsOf.cause, ...wordsOf.call },
  clr_lost_reason_text: 'Name in the closed-lost reason',
  clr_trace: 'Name in the trace',
  hs_task_subject: 'Subject of the task',
  hs_task_body: 'Text of the task',
};

/** A change in words; null where nothing changes. */
function changeOf(type: ErasedText['type'], { id, name }: Worded, properties: Properties): Change | null {
  const changed = Object.keys(properties);
  if (changed.length === 0) return null;
  return {
    update: { type, id, properties },
    text: { type, id, name, what: changed.map((property) => words[property] ?? property) },
  };
}

/** Those of these properties that hold something, emptied. */
function blanked({ properties }: Worded, names: Readonly<Record<string, string>>): Properties {
  const held = Object.keys(names).filter((name) => (properties[name] ?? '') !== '');
  return Object.fromEntries(held.map((name) => [name, '']));
}

/** What our own people wrote of the deal stays, but for the name. */
function withoutName({ properties }: LossWords, names: readonly string[]): Properties {
  const text = properties['clr_lost_reason_text'] ?? '';
  const left = withoutNames(text, names);
  return left === text ? {} : { clr_lost_reason_text: left };
}

function isTraced({ trace }: LossWords): boolean {
  return trace.findLast(({ did }) => did === 'recorded' || did === 'erased')?.did === 'erased';
}

function traceUpdate(
  { id, revision, trace }: LossWords,
  { today, who, reason }: Erasing,
  count: number,
): Update {
  const entry: TraceEntry = {
    ...{ id: `erased-${today}-${revision}`, on: today, who, did: 'erased' },
    reason: `${reason} ${count} ${count === 1 ? 'text' : 'texts'}.`,
  };
  return {
    ...{ type: 'loss', id },
    properties: { clr_revision: String(revision + 1), clr_trace: traceWith(trace, entry) },
  };
}
