import { dueAt, nextWorkingDay } from '../calls/due-days.ts';
import { escapeHtml } from '../calls/escape-html.ts';
import { clipped } from '../calls/in-words.ts';
import { remindAt } from '../my-calls/remind-at.ts';
import type { Link, Plan, Ref, Upsert } from '../plan/plan.ts';
import { type Day, dayAt, type Month } from '../time/day.ts';

/** What somebody is asked for by a task of its own: the reason of a loss, or the record of a call that is done. */
export type AskedFor = 'reason' | 'record';

/** A task as HubSpot holds it already. */
export interface HeldAsk {
  readonly id: string;
  readonly linkedToLoss: boolean;
  readonly linkedToCompany: boolean;
}

/** Somebody who can give what is missing of a loss. */
export interface ToAsk {
  readonly role: AskedFor;
  readonly loss: { readonly id: string; readonly key: string };
  readonly company: { readonly id: string; readonly name: string };
  /** Owner id. */
  readonly personId: string;
  readonly held: HeldAsk | null;
}

/** Where and when. */
export interface Asking {
  readonly month: Month;
  readonly timeZone: string;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** The key of the task by which somebody is asked for what is missing of a loss. */
export function askKey(lossKey: string, role: AskedFor): string {
  return `${lossKey}-${role}`;
}

/** One task for each who was not asked yet, and the links that are missing; whoever was asked is not asked again. */
export function askPlan(all: readonly ToAsk[], at: Asking): Plan {
  return {
    records: all.flatMap((each) => (each.held ? [] : [taskOf(each, at)])),
    links: all.flatMap(linksOf),
    mirrors: [],
  };
}

const words: Readonly<
  Record<AskedFor, { readonly subject: (name: string) => string; readonly body: string }>
> = {
  reason: {
    subject: (name) => `Why did ${name} leave?`,
    body: 'This customer left, and nobody has said why. Open the company and say on its defection card what you believe the reason is. “Don’t know” is an answer too.',
  },
  record: {
    subject: (name) => `Record the recovery call about ${name}`,
    body: 'The task of this recovery call is completed, and nothing that was learned is recorded. Open the company and fill in the recovery call; that the customer could not be reached is a record too.',
  },
};

function taskOf({ role, loss, company, personId }: ToAsk, { month, timeZone, now }: Asking): Upsert {
  const today: Day = dayAt(now, timeZone);
  const { subject, body } = words[role];
  return {
    type: 'task',
    key: askKey(loss.key, role),
    properties: {
      hs_timestamp: new Date(dueAt(nextWorkingDay(today), timeZone)).toISOString(),
      hs_task_subject: subject(clipped(company.name, 80)),
      hs_task_body: `<p>${escapeHtml(body)}</p>`,
      hs_task_type: 'TODO',
      hs_task_status: 'NOT_STARTED',
      hs_task_priority: 'MEDIUM',
      hs_task_reminders: String(remindAt(now, timeZone)),
      hubspot_owner_id: personId,
      clr_role: role,
      clr_loss_key: loss.key,
      clr_month: month,
      clr_reminded_on: today,
    },
  };
}

function linksOf({ role, loss, company, held }: ToAsk): readonly Link[] {
  const from: Ref = held ? { type: 'task', id: held.id } : { type: 'task', key: askKey(loss.key, role) };
  return [
    ...(held?.linkedToLoss ? [] : [{ from, to: { type: 'loss', id: loss.id } } as const]),
    ...(held?.linkedToCompany ? [] : [{ from, to: { type: 'company', id: company.id } } as const]),
  ];
}
