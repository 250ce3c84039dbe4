import { addDays, type Day } from '../../time/day.ts';
import type { CallDraft, DraftCause } from './call-draft.ts';
import type { CallScreen } from './call-screen.ts';
import { longestProperty } from './kept-draft.ts';

/** Something that keeps a record from being saved; the sentence says what to do. */
export interface RecordProblem {
  readonly code: string;
  readonly sentence: string;
  /** The place of the cause it is about, from 0; null where it is about none. */
  readonly cause: number | null;
}

/** What a record is checked against; `held` is the record as it was saved before, null for the first one. */
export type Known = Pick<CallScreen, 'today' | 'reasons' | 'contacts' | 'owners' | 'mayOffer'> & {
  readonly held: CallDraft | null;
};

/** An earlier day, or one later than this many years from now, is a mistyped year. */
const earliest: Day = '1970-01-01';
const yearsAhead = 5;

/** Everything that keeps a call record from being saved, in the order of the call's steps; empty where it is whole. */
export function recordProblems(record: CallDraft, known: Known): readonly RecordProblem[] {
  return [
    ...contactProblems(record, known),
    ...reasonProblems(
      record.statedReason,
      known.held?.statedReason,
      known,
      about('what the customer stated'),
    ),
    ...causesProblems(record, known),
    ...helpProblems(record, known),
    ...offerProblems(record, known),
    ...dayProblems('follow_up', 'The follow-up', record.followUpOn, known.held?.followUpOn, known),
    ...(JSON.stringify(record).length > longestProperty
      ? [problem('too_long', 'All texts together are too long for HubSpot. Shorten the notes or the quotes.')]
      : []),
  ];
}

interface About {
  readonly words: string;
  readonly cause: number | null;
}

function about(words: string, cause: number | null = null): About {
  return { words, cause };
}

function problem(code: string, sentence: string, cause: number | null = null): RecordProblem {
  return { code, sentence, cause };
}

function contactProblems({ contactId }: CallDraft, { contacts, held }: Known): readonly RecordProblem[] {
  if (contactId === null || contactId === held?.contactId) return [];
  if (contacts.some(({ id }) => id === contactId)) return [];
  return [
    problem('unknown_contact', 'This contact is not one of the company’s. Choose whom you spoke with.'),
  ];
}

/** A reason that is hidden or gone stays where a record holds it; nobody can choose it anew. */
function reasonProblems(
  reason: string,
  heldBefore: string | undefined,
  { reasons }: Known,
  { words, cause }: About,
): readonly RecordProblem[] {
  if (reason === '' || reason === heldBefore) return [];
  const option = reasons.find(({ value }) => value === reason);
  if (option && !option.hidden) return [];
  const why = option ? 'can no longer be chosen' : 'is not in the list';
  return [problem('unknown_reason', `The reason of ${words} ${why}. Choose another.`, cause)];
}

function causesProblems(record: CallDraft, known: Known): readonly RecordProblem[] {
  const { causes } = record;
  if (causes.length === 0) {
    return [problem('no_cause', 'Say at least one cause. Where nobody found out, “not known” is one.')];
  }
  const sum = causes.reduce((total, { weight }) => total + weight, 0);
  const ids = new Set(causes.map(({ id }) => id));
  return [
    ...causes.flatMap((cause, at) => causeProblems(cause, at, known)),
    ...(sum === 100
      ? []
      : [problem('weights', `The weights add up to ${sum} %. Change them so that they make 100 %.`)]),
    ...(ids.size === causes.length
      ? []
      : [problem('same_cause', 'Two causes are the same record. Take one out and add it anew.')]),
  ];
}

function causeProblems(cause: DraftCause, at: number, known: Known): readonly RecordProblem[] {
  const name = `cause ${at + 1}`;
  const before = known.held?.causes.find(({ id }) => id === cause.id);
  const { happenedOn } = cause;
  return [
    ...(cause.reason === ''
      ? [problem('no_reason', `Choose a reason for ${name}. “Not known” is one too.`, at)]
      : reasonProblems(cause.reason, before?.reason, known, about(name, at))),
    ...(cause.weight === 0 ? [problem('no_weight', `Give ${name} a weight, or take it out.`, at)] : []),
    ...(happenedOn !== null && (happenedOn > known.today || happenedOn < earliest)
      ? [
          problem(
            'odd_day',
            `The day of ${name} is ${happenedOn}. Choose today, ${known.today}, or an earlier day, or leave it open.`,
            at,
          ),
        ]
      : []),
    // Words that were erased stay verified; nobody can take a customer's words out and keep the tick.
    ...(cause.verified && cause.quote.trim() === '' && !(before?.verified === true && before.quote === '')
      ? [
          problem(
            'no_quote',
            `Cause ${at + 1} counts as verified only with the customer’s own words. Write them down, or say that it is not verified.`,
            at,
          ),
        ]
      : []),
  ];
}

function helpProblems({ help }: CallDraft, { owners, today, held }: Known): readonly RecordProblem[] {
  if (help.text.trim() === '') return [];
  const before = held?.help;
  const isKnown = help.ownerId === before?.ownerId || owners.some(({ id }) => id === help.ownerId);
  return [
    ...(help.ownerId !== null && isKnown
      ? []
      : [problem('help_owner', 'Say who helps: choose one of the active owners.')]),
    ...(help.dueOn === null
      ? [problem('help_day', 'Say by which day the help is due.')]
      : dayProblems('help', 'The help', help.dueOn, before?.dueOn, { today })),
  ];
}

/** A day that was kept before may lie in the past by now. */
function dayProblems(
  code: string,
  words: string,
  day: Day | null,
  before: Day | null | undefined,
  { today }: Pick<Known, 'today'>,
): readonly RecordProblem[] {
  if (day === null || day === before) return [];
  if (day < today) {
    return [
      problem(`${code}_past`, `${words} is due on ${day}, which is over. Choose today or a later day.`),
    ];
  }
  if (day <= addDays(today, yearsAhead * 365)) return [];
  return [problem(`${code}_far`, `${words} is due on ${day}, years from now. Check the year.`)];
}

function offerProblems(
  { offer, offerAnswer }: CallDraft,
  { mayOffer, held }: Known,
): readonly RecordProblem[] {
  if (held?.offer === offer && held.offerAnswer === offerAnswer) return [];
  const offered = offer.trim() !== '';
  if (!mayOffer && (offered || offerAnswer !== 'none')) {
    return [problem('no_offer', 'In this country we listen and make no offer. Take the offer out.')];
  }
  if (offered && offerAnswer === 'none') {
    return [problem('offer_answer', 'Say what the customer answered to the offer.')];
  }
  if (!offered && offerAnswer !== 'none') {
    return [problem('offer_text', 'Say what was offered, or choose that no offer was made.')];
  }
  return [];
}
