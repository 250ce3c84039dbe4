import type { Link, Plan, Properties, Upsert } from '../../plan/plan.ts';
import type { Day } from '../../time/day.ts';
import { closeTask } from '../close-task.ts';
import { dueAt } from '../due-days.ts';
import { escapeHtml } from '../escape-html.ts';
import { clipped, dayInWords } from '../in-words.ts';
import type { CallDraft } from './call-draft.ts';
import { type CallFacts, type CallLoss, callTaskOf, isDone, type LossTask } from './call-facts.ts';

/** What was promised to the customer, as a task of HubSpot's. */
interface Promised {
  readonly role: 'help' | 'follow_up';
  readonly ownerId: string | null;
  readonly dueOn: Day;
  readonly subject: string;
  /** HTML. */
  readonly body: string;
}

/** The key of the task for what was promised about a loss. */
export function promiseKey(lossKey: string, role: Promised['role']): string {
  return `${lossKey}-${role === 'help' ? 'help' : 'follow-up'}`;
}

/** The keys of all that may have been promised about a loss. */
export function promiseKeys(lossKey: string): readonly string[] {
  return (['help', 'follow_up'] as const).map((role) => promiseKey(lossKey, role));
}

/**
 * The tasks for help and follow-up. A task that says the same already is left to whoever works on it, and one whose
 * promise was taken out is closed with a note.
 */
export function promisedTasks(facts: CallFacts, loss: CallLoss, record: CallDraft): Plan {
  const wanted = [helpOf(facts, record), followUpOf(facts, loss, record)].flatMap((each) => each ?? []);
  const heldOf = (role: Promised['role']): LossTask | undefined =>
    facts.tasks.find(({ key }) => key === promiseKey(loss.key, role));
  const open = (['help', 'follow_up'] as const).flatMap((role) => {
    const held = heldOf(role);
    return held && !isDone(held) && !wanted.some((each) => each.role === role) ? [held] : [];
  });
  return {
    records: wanted.flatMap((promised) => upsertOf(facts, loss, promised, heldOf(promised.role))),
    links: wanted.flatMap(({ role }) => linksOf(facts, loss, record.contactId, { role, held: heldOf(role) })),
    mirrors: open.map((task) => closeTask(task, noLonger)),
  };
}

const noLonger = '<strong>Closed: the call record no longer promises this.</strong>';

function helpOf({ company, contacts }: CallFacts, { help, contactId }: CallDraft): Promised | null {
  if (help.text.trim() === '' || help.dueOn === null) return null;
  const contact = contacts.find(({ id }) => id === contactId);
  const to = contact ? `${contact.name} of ${company.name}` : company.name;
  return {
    role: 'help',
    ownerId: help.ownerId,
    dueOn: help.dueOn,
    subject: `Help promised to ${clipped(company.name, 80)}: ${clipped(help.text.replaceAll(/\s+/g, ' '), 80)}`,
    body: [
      `<p>In a recovery call we promised ${escapeHtml(to)} help by ${dayInWords(help.dueOn)}:</p>`,
      `<p>${escapeHtml(help.text).replaceAll(/\r?\n/g, '<br>')}</p>`,
      '<p>They have left us already: help at once, tell them when it is done, and sell nothing.</p>',
    ].join(''),
  };
}

/** Whoever called comes back to the customer, else the company's owner. */
function followUpOf(facts: CallFacts, loss: CallLoss, { followUpOn }: CallDraft): Promised | null {
  if (followUpOn === null) return null;
  const { company, owners } = facts;
  const candidates = [callTaskOf(facts, loss.key)?.ownerId, company.ownerId];
  const ownerId = candidates.find((id) => owners.some((owner) => owner.id === id)) ?? null;
  const name = clipped(company.name, 120);
  return {
    role: 'follow_up',
    ownerId,
    dueOn: followUpOn,
    subject: `Come back to ${name} after the recovery call`,
    body: `<p>We said that we would come back to ${escapeHtml(name)} on ${dayInWords(followUpOn)}. What was said stands in the call on the company’s timeline.</p>`,
  };
}

function upsertOf(
  { timeZone, owners }: CallFacts,
  loss: CallLoss,
  { role, ownerId, dueOn, subject, body }: Promised,
  held: LossTask | undefined,
): readonly Upsert[] {
  const isSame = held?.dueOn === dueOn && held.ownerId === ownerId && held.subject === subject;
  if (isSame && held.body === body) return [];
  const isActive = owners.some(({ id }) => id === ownerId);
  const properties: Properties = {
    hs_timestamp: new Date(dueAt(dueOn, timeZone)).toISOString(),
    hs_task_subject: subject,
    hs_task_body: body,
    hs_task_type: 'TODO',
    hs_task_priority: 'HIGH',
    ...(ownerId !== null && isActive ? { hubspot_owner_id: ownerId } : {}),
    clr_role: role,
    clr_loss_key: loss.key,
    // How far it has come is said by whoever has it.
    ...(held ? {} : { hs_task_status: 'NOT_STARTED' }),
  };
  return [{ type: 'task', key: promiseKey(loss.key, role), properties }];
}

function linksOf(
  { company }: CallFacts,
  loss: CallLoss,
  contactId: string | null,
  { role, held }: { readonly role: Promised['role']; readonly held: LossTask | undefined },
): readonly Link[] {
  const from = { type: 'task', key: promiseKey(loss.key, role) } as const;
  const linked = held?.linked ?? { loss: false, company: false, contacts: [] };
  return [
    ...(linked.loss ? [] : [{ from, to: { type: 'loss', key: loss.key } } as const]),
    ...(linked.company ? [] : [{ from, to: { type: 'company', id: company.id } } as const]),
    ...(contactId === null || linked.contacts.includes(contactId)
      ? []
      : [{ from, to: { type: 'contact', id: contactId } } as const]),
  ];
}
