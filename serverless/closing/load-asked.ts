import { askKey, type AskedFor, type HeldAsk } from '@loss-review/domain/closing/ask-missing';
import { DayText } from '@loss-review/domain/review-page/month-text';
import type { Day } from '@loss-review/domain/time/day';
import type { Crm, CrmRecord } from '../hubspot/crm.ts';

/** A task by which somebody was asked for what is missing. */
export interface Asked extends HeldAsk {
  readonly askedOn: Day | null;
  readonly isCompleted: boolean;
}

const names = ['clr_key', 'clr_reminded_on', 'hs_task_status'];

interface AskedLoss {
  readonly id: string;
  readonly key: string;
  readonly companyId: string | null;
}

/**
 * By key, the tasks by which people were asked for the reasons or records of these losses: found by the association with
 * the loss, and, for a run that was cut before it was made, by key.
 */
export async function loadAsked(
  crm: Pick<Crm, 'linked' | 'read' | 'readByKey'>,
  role: AskedFor,
  losses: readonly AskedLoss[],
): Promise<ReadonlyMap<string, Asked>> {
  const linked = await crm.linked(
    'loss',
    'task',
    losses.map(({ id }) => id),
  );
  const wanted = new Set(losses.map(({ key }) => askKey(key, role)));
  const ofLosses = await crm.read(
    'task',
    [...new Set([...linked.values()].flat().map(({ id }) => id))],
    names,
  );
  const found = ofLosses.filter((task) => wanted.has(keyOf(task)));
  const held = new Set(found.map(keyOf));
  const unlinked = await crm.readByKey(
    'task',
    [...wanted].filter((key) => !held.has(key)),
    names,
  );
  const tasks = [...found, ...unlinked];
  const companies = await crm.linked(
    'task',
    'company',
    tasks.map(({ id }) => id),
  );
  const lossOf = new Map(losses.map((loss) => [askKey(loss.key, role), loss]));
  return new Map(
    tasks.map((task): [string, Asked] => {
      const loss = lossOf.get(keyOf(task));
      return [
        keyOf(task),
        {
          id: task.id,
          askedOn: DayText.safeParse(task.properties['clr_reminded_on']).data ?? null,
          isCompleted: task.properties['hs_task_status'] === 'COMPLETED',
          linkedToLoss: held.has(keyOf(task)),
          linkedToCompany: (companies.get(task.id) ?? []).some(({ id }) => id === loss?.companyId),
        },
      ];
    }),
  );
}

function keyOf({ properties }: CrmRecord): string {
  return properties['clr_key'] ?? '';
}
