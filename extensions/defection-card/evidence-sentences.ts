import type { CardLoss, TraceEntry } from '@loss-review/domain/card/card';
import type { CardWords } from '../card/card-words.ts';

/** How we know of a loss, one sentence a piece of evidence, then what people did about it. */
export function evidenceSentences(loss: CardLoss, words: CardWords): readonly string[] {
  const said = loss.trace.filter(({ did }) => did === 'marked');
  // A mark is told once, with the name of who made it, where the trace knows it.
  const evidence = loss.evidence
    .filter(({ says }) => says !== 'person' || said.length === 0)
    .map((piece) => evidenceSentence(piece, words));
  return [
    ...evidence,
    ...(loss.lostReasonText === '' ? [] : [`The deal says why: ${words.quote(loss.lostReasonText)}`]),
    ...loss.trace.map((entry) => traceSentence(entry, words)),
    ...(isOverruled(loss) ? ['A person set the day and the value, which win over evidence.'] : []),
  ];
}

/** Does a person's word stand against other evidence? */
function isOverruled({ datedBy, evidence }: CardLoss): boolean {
  return datedBy === 'person' && evidence.some(({ says }) => says !== 'person');
}

function evidenceSentence({ says, on, dealName }: CardLoss['evidence'][number], words: CardWords): string {
  const day = words.day(on);
  const deal = dealName ? ` “${words.name(dealName)}”` : '';
  switch (says) {
    case 'lost_renewal':
      return `The renewal${deal} was lost on ${day}.`;
    case 'smaller_renewal':
      return `The renewal${deal} was won for less on ${day}.`;
    case 'lost_deal':
      return `The deal${deal} was lost on ${day}.`;
    case 'person':
      return `A person said on the card that it happened on ${day}.`;
    case 'company_property':
      return `A property of the company has said so since ${day}.`;
    case 'silence':
      return `It has bought nothing for unusually long; that was so from ${day} on.`;
    case 'contract_end':
      return `Its contract ran out and nothing was renewed by ${day}.`;
    case 'other':
      return `Something recorded on ${day} says so.`;
  }
}

/** What a person did with the loss, with their reason. */
export function traceSentence({ did, on, who, reason }: TraceEntry, words: CardWords): string {
  if (did === 'noted') return `Noted on the record: ${words.quote(reason)}`;
  const deed = {
    marked: 'marked the loss',
    undone: 'said that it was no loss after all',
    confirmed: 'confirmed the loss',
    dismissed: 'said that it was no loss',
    recorded: 'recorded the recovery call',
    erased: 'erased what was said in the call',
  }[did];
  return `${words.name(who)} ${deed} on ${words.day(on)}${reason === '' ? '.' : `: ${words.quote(reason)}`}`;
}
