import { callEnded, closeTask } from '../calls/close-task.ts';
import type { RecordType, Ref } from '../plan/plan.ts';
import { type Finding, type Repair, repairOf, type Spoken } from './repair.ts';

/** A call task as it stands in the portal, with what of the portal decides about it. */
export interface CallToRepair {
  readonly id: string;
  readonly subject: string;
  /** HTML. */
  readonly body: string;
  readonly key: string;
  readonly lossKey: string;
  readonly role: string;
  readonly isDone: boolean;
  readonly linked: {
    readonly losses: readonly string[];
    readonly companies: readonly string[];
    readonly contacts: readonly string[];
  };
  /** The loss it was made for; null where there is none with that key. */
  readonly loss: {
    readonly id: string;
    readonly status: string;
    /** The id that its company lives on under; null where the company is gone. */
    readonly companyId: string | null;
  } | null;
  /** Whom to call; null where nobody is known. */
  readonly contactId: string | null;
  /** Id of an older task with the same key. */
  readonly twinOf: string | null;
}

/** Adds the associations a call task lacks, and closes it where its loss needs no call any more. */
export function repairCall(call: CallToRepair): Repair {
  const { id, subject, key, lossKey, role, loss, twinOf } = call;
  const on: Spoken = { type: 'task', id, name: subject };
  if (!loss) {
    const sentence = `There is no loss with the key ${lossKey} any more. Restore the loss, or close or delete this task.`;
    return repairOf(id, [{ forPeople: { ...on, sentence } }]);
  }
  const named = `${lossKey}-${role}`;
  return repairOf(id, [
    ...(key === named ? [] : [{ forPeople: { ...on, sentence: wrongKey(key, named) } }]),
    ...(twinOf === null ? [] : [{ forPeople: { ...on, sentence: twin(key, twinOf) } }]),
    ...missingLinks(on, call, loss),
    ...closing(on, call, callEnded[loss.status]),
  ]);
}

function missingLinks(
  on: Spoken,
  { linked, contactId, isDone }: CallToRepair,
  loss: NonNullable<CallToRepair['loss']>,
): readonly Finding[] {
  const { companyId } = loss;
  // Who was spoken with in a call that is done is not ours to guess.
  const lacksContact = linked.contacts.length === 0 && !isDone && contactId !== null;
  return [
    ...(linked.losses.includes(loss.id) ? [] : [missing(on, 'loss', loss.id)]),
    ...(companyId === null || linked.companies.includes(companyId)
      ? []
      : [missing(on, 'company', companyId)]),
    ...(lacksContact ? [missing(on, 'contact', contactId)] : []),
  ];
}

function missing(on: Spoken, type: RecordType, id: string): Finding {
  const from: Ref = { type: 'task', id: on.id };
  return {
    difference: { ...on, what: 'association', is: '', shouldBe: `${type} ${id}` },
    mend: { links: [{ from, to: { type, id } }] },
  };
}

function closing(
  on: Spoken,
  { id, body, isDone }: CallToRepair,
  why: string | undefined,
): readonly Finding[] {
  if (why === undefined || isDone) return [];
  return [
    {
      difference: { ...on, what: 'task status', is: 'open', shouldBe: 'completed' },
      mend: { mirrors: [closeTask({ id, body }, why)] },
    },
  ];
}

function wrongKey(key: string, named: string): string {
  return `Its key is ${key || 'empty'} and should be ${named}: it was changed by hand. Put it back, unless another task has that key.`;
}

function twin(key: string, older: string): string {
  return `Task ${older} has the same key ${key}. Keep the one that is worked on and delete the other.`;
}
