import { isCallEnded } from '../calls/close-task.ts';
import type { HeldLoss } from '../losses/facts.ts';
import { monthOf } from '../time/day.ts';
import type { AroundLosses, LossToRepair } from './loss-to-repair.ts';
import { isOriginKey } from './origin-key.ts';
import { type Finding, type Repair, repairOf, type Spoken } from './repair.ts';
import { repairLossLinks } from './repair-loss-links.ts';

/** Compares a loss record with itself and with what it is associated with. Keys are never changed. */
export function repairLoss(loss: LossToRepair, around: AroundLosses): Repair {
  const { id, name, key, held } = loss;
  const on: Spoken = { type: 'loss', id, name };
  if (!isOriginKey(key)) return repairOf(id, [{ forPeople: { ...on, sentence: aboutKey(key) } }]);
  if (!held) return repairOf(id, [{ forPeople: { ...on, sentence: unreadable } }]);
  return repairOf(id, [
    ...monthFinding(on, loss, held),
    ...namedFinding(on, held),
    ...companyFinding(on, held, around),
    ...callFinding(on, held),
    ...repairLossLinks(on, loss, held, around),
  ]);
}

const unreadable =
  'This loss cannot be read, so it counts nowhere. Give it a kind, a status and a day again, as its history shows.';

function aboutKey(key: string): string {
  const whose = key === '' ? 'This loss has no key' : `The key “${key}” is none that the app gives`;
  return `${whose}: it was made or changed by hand. Mark the company as lost on its card, then delete this record.`;
}

function monthFinding(on: Spoken, { lostMonth }: LossToRepair, { lostOn }: HeldLoss): readonly Finding[] {
  const month = monthOf(lostOn);
  if (lostMonth === month) return [];
  return [
    {
      difference: { ...on, what: 'month of loss', is: lostMonth, shouldBe: month },
      mend: { mirrors: [{ type: 'loss', id: on.id, properties: { clr_lost_month: month } }] },
    },
  ];
}

/** The first evidence gives a loss its key, and evidence is never taken away. */
function namedFinding(on: Spoken, { key, evidence }: HeldLoss): readonly Finding[] {
  if (evidence.some(({ id }) => id === key)) return [];
  const sentence = `Its evidence does not name its key ${key}. Put the evidence back from the property’s history.`;
  return [{ forPeople: { ...on, sentence } }];
}

/** Nobody is to make a call that has come to nothing. */
function callFinding(on: Spoken, { status, callStatus }: HeldLoss): readonly Finding[] {
  if (!isCallEnded(status, callStatus)) return [];
  return [
    {
      difference: { ...on, what: 'recovery call', is: callStatus, shouldBe: 'not_needed' },
      mend: { mirrors: [{ type: 'loss', id: on.id, properties: { clr_call_status: 'not_needed' } }] },
    },
  ];
}

/** A merged company lives on under another id; a company that is gone leaves its id behind. */
function companyFinding(
  on: Spoken,
  { companyId }: HeldLoss,
  { companies }: AroundLosses,
): readonly Finding[] {
  const lives = companies.get(companyId);
  if (lives === companyId) return [];
  if (lives === undefined) {
    const sentence = `Its company ${companyId || '(none named)'} is not in HubSpot. Restore the company there, or leave the loss as it is.`;
    return [{ forPeople: { ...on, sentence } }];
  }
  return [
    {
      difference: { ...on, what: 'company ID', is: companyId, shouldBe: lives },
      mend: { mirrors: [{ type: 'loss', id: on.id, properties: { clr_company_id: lives } }] },
    },
  ];
}
