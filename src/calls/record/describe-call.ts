import * as z from 'zod/mini';
import { callStatuses } from '../../schema/call-choices.ts';
import { type Briefed, briefSections } from '../brief.ts';
import { managedAccount } from '../managed-account.ts';
import { pickContact } from '../pick-contact.ts';
import { type CallFacts, type CallLoss, callTaskOf, isDone, lossToCall } from './call-facts.ts';
import type { CallScreen } from './call-screen.ts';
import { readAttempts } from './kept-attempts.ts';
import { readDraft } from './kept-draft.ts';
import { readRecord } from './read-record.ts';

type ShownCall = NonNullable<CallScreen['call']>;

const Status = z.catch(z.nullable(z.enum(callStatuses.map(({ value }) => value))), null);

/** What the recovery call's screen shows of a company: of the loss with this key, else of the one to call about. */
export function describeCall(facts: CallFacts, lossKey?: string): CallScreen {
  const { company, currency, timeZone, today, reasons, contacts, owners, mayOffer } = facts;
  const loss = facts.losses.find(({ key }) => key === lossKey) ?? lossToCall(facts);
  return {
    company: { id: company.id, name: company.name, country: company.country },
    ...{ currency, timeZone, today, reasons, contacts, owners, mayOffer },
    call: loss && shownCall(facts, loss),
  };
}

function shownCall(facts: CallFacts, loss: CallLoss): ShownCall {
  const { said } = loss;
  const task = callTaskOf(facts, loss.key);
  const kept = readDraft(said['clr_call_draft']);
  return {
    lossKey: loss.key,
    revision: loss.revision,
    lossStatus: loss.status,
    lostOn: loss.lostOn,
    value: loss.value,
    ownerReason: loss.ownerReason,
    status: z.parse(Status, said['clr_call_status'] || null),
    task: task && {
      id: task.id,
      callerName: facts.owners.find(({ id }) => id === task.ownerId)?.name ?? said['clr_caller'] ?? '',
      dueOn: task.dueOn,
      done: isDone(task),
    },
    brief: briefSections(briefed(facts, loss)).map(({ title, sentences }) => ({
      title,
      sentences: [...sentences],
    })),
    attempts: [...readAttempts(said['clr_attempt_list'])],
    draft: kept && {
      revision: kept.revision,
      savedBy: kept.by,
      savedAt: kept.at,
      draft: kept.draft,
    },
    record: shownRecord(facts, loss),
  };
}

function shownRecord(facts: CallFacts, loss: CallLoss): ShownCall['record'] {
  const record = readRecord(facts, loss);
  if (!record) return null;
  const { clr_recorded_by: by, clr_called_on: on } = loss.said;
  return { by: by || 'An import', on: on || loss.lostOn, record };
}

function briefed(facts: CallFacts, loss: CallLoss): Briefed {
  const { company, contacts, tickets, currency, reasons } = facts;
  const open = contacts.filter(({ barred }) => barred === null);
  const task = callTaskOf(facts, loss.key);
  const caller = {
    role: task?.role ?? 'owner',
    callerId: task?.ownerId ?? null,
    callerName: facts.owners.find(({ id }) => id === task?.ownerId)?.name ?? '',
  };
  return {
    ...{ loss, company, tickets, currency, reasons },
    contact: pickContact(open),
    callerManagedAccount: managedAccount({ ...caller, loss, company }),
    listenOnly: !facts.mayOffer,
  };
}
