import type { Saved } from '@loss-review/domain/card/card';
import type { AnswerPossibleLoss, MarkLoss, Seen, UndoLoss } from '@loss-review/domain/card/parameters';
import { runAnswerPossibleLoss } from '@loss-review/serverless/card/answer-possible-loss';
import { runMarkLoss } from '@loss-review/serverless/card/mark-loss';
import { runUndoLoss } from '@loss-review/serverless/card/undo-loss';
import type { Job } from '../job.ts';
import { portalId } from '../world.ts';

/** What the card showed when the form was opened. */
const alder: Seen = { key: 'deal-2002', revision: 0, status: 'lost' };
const cedar: Seen = { key: 'quiet-2007', revision: 0, status: 'possible' };

export const mark = marking('mark', { ...form('210', 1), seen: null });
export const markAbsent = marking('mark while absent', { ...form('201', 2), seen: alder, day: '2024-06-05' });
/** Birch did not renew, as the next sweep finds. */
export const markBirch = marking('mark of Birch', { ...form('202', 3), seen: null });
export const markPossible = marking('mark while possible', { ...form('203', 4), seen: cedar });
export const otherMark = marking('another mark', { ...form('210', 5), seen: null, day: '2024-06-21' });

const takenBack: UndoLoss = { ...form('201', 6), seen: alder, reason: 'They renewed by phone.' };
export const undo: Job = {
  name: 'undo',
  start: 'assigned',
  writesTasks: true,
  form: takenBack.id,
  run: async (world, who) => outcomeOf(await runUndoLoss(world.call(who), takenBack)),
};

export const confirm = answering('confirm', 7, { day: '2024-06-01', value: 80_000 });
export const dismiss = answering('dismiss', 8, null);

type Form = Pick<MarkLoss, 'portalId' | 'companyId' | 'id' | 'who'>;

/** A person's form as it was opened: a repeat and a double click send the same. */
function form(companyId: string, n: number): Form {
  return { portalId, companyId, id: `0b0f4e0e-6f0a-4c39-9f0e-0d6a3c6f00${10 + n}`, who: 'Ada Park' };
}

function marking(name: string, given: Form & Pick<MarkLoss, 'seen'> & Partial<MarkLoss>): Job {
  const filled: MarkLoss = {
    kind: 'churned',
    day: '2024-06-20',
    value: 99_900,
    ownerReason: 'price.fees',
    ...given,
  };
  return {
    name,
    start: 'assigned',
    form: filled.id,
    run: async (world, who) => outcomeOf(await runMarkLoss(world.call(who), filled)),
  };
}

function answering(name: string, n: number, lost: AnswerPossibleLoss['lost']): Job {
  const filled: AnswerPossibleLoss = { ...form('203', n), seen: cedar, lost, reason: 'I spoke to them.' };
  return {
    name,
    start: 'assigned',
    form: filled.id,
    run: async (world, who) => outcomeOf(await runAnswerPossibleLoss(world.call(who), filled)),
  };
}

const outcomeOf = ({ outcome }: Saved): string => outcome;
