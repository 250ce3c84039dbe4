import type { CallDraft, DraftCause } from '@loss-review/domain/calls/record/call-draft';
import type { CallScreen } from '@loss-review/domain/calls/record/call-screen';
import { offerAnswers } from '@loss-review/domain/schema/call-choices';
import type { CallWords } from './call-words.ts';
import { contactName } from './contacts.ts';

/** Something that was said in a call, under its label. */
export interface DraftLine {
  readonly label: string;
  readonly text: string;
}

/** All that a call holds besides its causes; what is empty is left out. */
export function draftLines(draft: CallDraft, screen: CallScreen, words: CallWords): readonly DraftLine[] {
  const { contactId, statedReason, notes, competitor, help, offer, offerAnswer, followUpOn } = draft;
  const contact = screen.contacts.find(({ id }) => id === contactId);
  const helper = screen.owners.find(({ id }) => id === help.ownerId);
  const answer = offerAnswers.find(({ value }) => value === offerAnswer)?.label ?? '';
  const lines = [
    {
      label: 'Spoke with',
      text: contact ? contactName(contact, words) : contactId ? 'A contact who is gone' : '',
    },
    { label: 'The customer said first', text: statedReason === '' ? '' : words.reason(statedReason) },
    { label: 'Help promised', text: inWords(help.text, words) },
    { label: 'Help by', text: helper && help.text !== '' ? words.name(helper.name) : '' },
    { label: 'Help due on', text: help.dueOn && help.text !== '' ? words.day(help.dueOn) : '' },
    { label: 'Offer', text: inWords(offer, words) },
    { label: 'Their answer', text: offer.trim() === '' ? '' : answer },
    { label: 'Went to', text: competitor.trim() === '' ? '' : words.name(competitor.trim()) },
    { label: 'Come back to them on', text: followUpOn ? words.day(followUpOn) : '' },
    { label: 'Notes', text: inWords(notes, words) },
  ];
  return lines.filter(({ text }) => text !== '');
}

/** A cause in one sentence, and what was said of it. */
export function causeLines(cause: DraftCause, words: CallWords): readonly string[] {
  const reason = cause.reason === '' ? 'No reason chosen yet' : words.reason(cause.reason);
  const when = cause.happenedOn === null ? '' : `, on ${words.day(cause.happenedOn)}`;
  const verified = cause.verified ? 'verified by the customer' : 'not verified';
  const whys = cause.whys.filter((why) => why.trim() !== '').map((why) => words.quote(why));
  return [
    `${cause.weight}%: ${reason}${when}, ${verified}.`,
    ...(whys.length === 0 ? [] : [`Why: ${whys.join(' – why? ')}`]),
    ...(cause.quote.trim() === '' ? [] : [`In their words: ${words.quote(cause.quote)}`]),
  ];
}

function inWords(text: string, words: CallWords): string {
  return text.trim() === '' ? '' : words.quote(text);
}
