import type { Link, Properties, Upsert } from '../../plan/plan.ts';
import { escapeHtml } from '../escape-html.ts';
import { dayInWords } from '../in-words.ts';
import type { CallDraft } from './call-draft.ts';
import { type CallFacts, type CallLoss, callTaskOf } from './call-facts.ts';
import type { Attempt } from './call-screen.ts';

/** The key of the call that HubSpot's timeline shows for a record, by the form that saved it first. */
export function recordCallKey(lossKey: string, form: string): string {
  return `${lossKey}-${form}`;
}

/** The same for an attempt. */
export function attemptCallKey(lossKey: string, attempt: string): string {
  return `${lossKey}-attempt-${attempt}`;
}

/** The conversation as HubSpot's timeline shows it. The customer's own words stay on the causes, for those who work with them. */
export function recordCall(facts: CallFacts, loss: CallLoss, key: string, record: CallDraft): Upsert {
  const isHeld = facts.calls.some((call) => call.key === key);
  return {
    type: 'call',
    key,
    properties: {
      hs_call_title: `Recovery call: ${facts.company.name}`,
      hs_call_body: bodyOf(facts, record),
      hs_call_status: 'COMPLETED',
      ...commonProperties(facts, loss),
      // A correction leaves the moment of the conversation.
      ...(isHeld ? {} : { hs_timestamp: new Date(facts.now).toISOString() }),
    },
  };
}

const outcomes: Readonly<Record<Attempt['outcome'], { readonly says: string; readonly status: string }>> = {
  no_answer: { says: 'Nobody answered.', status: 'NO_ANSWER' },
  busy: { says: 'The line was busy.', status: 'BUSY' },
  voicemail: { says: 'Only the voicemail answered.', status: 'NO_ANSWER' },
  wrong_number: { says: 'The number was wrong.', status: 'FAILED' },
};

/** An attempt as HubSpot's timeline shows it. */
export function attemptCall(facts: CallFacts, loss: CallLoss, attempt: Attempt): Upsert {
  const { says, status } = outcomes[attempt.outcome];
  return {
    type: 'call',
    key: attemptCallKey(loss.key, attempt.id),
    properties: {
      hs_call_title: `Recovery call: ${facts.company.name} not reached`,
      hs_call_body: `<p>${escapeHtml(`${attempt.who} tried to call. ${says}`)}</p>`,
      hs_call_status: status,
      ...commonProperties(facts, loss),
      hs_timestamp: attempt.at,
    },
  };
}

/** What a logged call is associated with. */
export function callLinks(
  key: string,
  loss: CallLoss,
  companyId: string,
  contactId: string | null,
): readonly Link[] {
  const from = { type: 'call', key } as const;
  return [
    { from, to: { type: 'loss', key: loss.key } },
    { from, to: { type: 'company', id: companyId } },
    ...(contactId === null ? [] : [{ from, to: { type: 'contact', id: contactId } } as const]),
  ];
}

function commonProperties(facts: CallFacts, { key }: CallLoss): Properties {
  const ownerId = callTaskOf(facts, key)?.ownerId ?? null;
  const isActive = facts.owners.some(({ id }) => id === ownerId);
  return {
    hs_call_direction: 'OUTBOUND',
    clr_loss_key: key,
    ...(ownerId !== null && isActive ? { hubspot_owner_id: ownerId } : {}),
  };
}

function bodyOf({ reasons, owners }: CallFacts, record: CallDraft): string {
  const label = (reason: string): string => reasons.find(({ value }) => value === reason)?.label ?? reason;
  const { statedReason, causes, help, offer, followUpOn, notes } = record;
  const helper = owners.find(({ id }) => id === help.ownerId)?.name ?? 'somebody';
  const told = [
    ...(statedReason === '' ? [] : [`The customer stated first: ${label(statedReason)}.`]),
    ...causes.map(
      ({ reason, weight, verified }) =>
        `${weight} %: ${label(reason)}${verified ? ', verified by the customer' : ''}.`,
    ),
    ...(help.text.trim() === ''
      ? []
      : [`Help promised by ${helper}${help.dueOn ? ` by ${dayInWords(help.dueOn)}` : ''}: ${help.text}`]),
    ...(offer.trim() === '' ? [] : [`Offered: ${offer}`]),
    ...(followUpOn === null ? [] : [`Come back to the customer on ${dayInWords(followUpOn)}.`]),
    ...(notes.trim() === '' ? [] : [`Notes: ${notes}`]),
  ];
  return told.map((sentence) => `<p>${inLines(sentence)}</p>`).join('');
}

function inLines(text: string): string {
  return escapeHtml(text).replaceAll(/\r?\n/g, '<br>');
}
