import type { HeldLoss } from '../losses/facts.ts';
import type { RecordType } from '../plan/plan.ts';
import type { ToldOfLoss } from '../reasons/cause-records.ts';
import { followLoss, weightOf } from '../reasons/follow-loss.ts';
import type { HeldCause } from '../reasons/held-cause.ts';
import { type Finding, type Repair, repairOf, type Spoken } from './repair.ts';

/** A cause as it stands in the portal, with what of the portal decides about it. */
export interface CauseToRepair {
  readonly cause: HeldCause;
  /** The loss it belongs to; null where there is none with that key. */
  readonly loss: (Pick<HeldLoss, 'id' | 'value' | 'mainReason'> & ToldOfLoss) | null;
  /** All causes of that loss, this one too. */
  readonly ofLoss: readonly HeldCause[];
  /** The id that its company lives on under; null where the company is gone. */
  readonly companyId: string | null;
}

/**
 * Makes a cause repeat what its loss says, with its share of the value, and adds the associations it lacks. Reasons,
 * weights and words are people's.
 */
export function repairCause({ cause, loss, ofLoss, companyId }: CauseToRepair): Repair {
  const { id, key, lossKey, properties } = cause;
  const on: Spoken = { type: 'cause', id, name: properties['clr_name'] || `Cause ${id}` };
  if (!loss) {
    const sentence = `There is no loss with the key ${lossKey || '(none)'} any more. Restore the loss, or delete this cause.`;
    return repairOf(id, [{ forPeople: { ...on, sentence } }]);
  }
  const sum = ofLoss.reduce((total, each) => total + weightOf(each).weight, 0);
  const isFirst = ofLoss[0]?.key === key;
  const following = sum === 100 ? followLoss(loss, ofLoss).find((each) => each.cause.key === key) : undefined;
  return repairOf(id, [
    ...(sum !== 100 && isFirst ? [{ forPeople: { ...on, sentence: oddWeights(lossKey, sum) } }] : []),
    ...(isFirst && sum === 100 ? mainReasonFinding(loss, ofLoss) : []),
    ...Object.entries(following?.changed ?? {}).map(([what, shouldBe]): Finding => ({
      difference: { ...on, what, is: properties[what] ?? '', shouldBe },
      mend: { mirrors: [{ type: 'cause', id, properties: { [what]: shouldBe } }] },
    })),
    ...(cause.linkedToLoss ? [] : [missing(on, 'loss', loss.id)]),
    ...(cause.linkedToCompany || companyId === null ? [] : [missing(on, 'company', companyId)]),
  ]);
}

/** The main root cause of a loss is the reason of its heaviest cause. */
function mainReasonFinding(
  { id, mainReason }: NonNullable<CauseToRepair['loss']>,
  ofLoss: readonly HeldCause[],
): readonly Finding[] {
  const [heaviest] = [...ofLoss].sort((a, b) => weightOf(b).weight - weightOf(a).weight);
  const reason = heaviest?.properties['clr_reason'] ?? '';
  if (reason === '' || reason === mainReason) return [];
  const on = { type: 'loss', id, name: `Loss ${id}` } as const;
  return [
    {
      difference: { ...on, what: 'main root cause', is: mainReason, shouldBe: reason },
      mend: { mirrors: [{ type: 'loss', id, properties: { clr_main_reason: reason } }] },
    },
  ];
}

function missing(on: Spoken, type: RecordType, id: string): Finding {
  return {
    difference: { ...on, what: 'association', is: '', shouldBe: `${type} ${id}` },
    mend: { links: [{ from: { type: 'cause', id: on.id }, to: { type, id } }] },
  };
}

function oddWeights(lossKey: string, sum: number): string {
  return `The causes of the loss ${lossKey} weigh ${sum} % together. Open the recovery call of the company, correct the record and save it.`;
}
