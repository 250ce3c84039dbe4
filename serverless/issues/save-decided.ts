import type { IssueDecided } from '@loss-review/domain/issues/change-issue';
import type { SavedIssue } from '@loss-review/domain/issues/saved-issue';
import { isEmptyPlan, type Plan } from '@loss-review/domain/plan/plan';
import { revisionOf } from '../card/read-shown-loss.ts';
import type { Crm } from '../hubspot/crm.ts';
import { Trouble } from '../trouble.ts';

/** A person's decision about issues, from how they stand when it is decided, and their revisions then, by key. */
interface Decided {
  readonly decision: IssueDecided;
  readonly revisions: ReadonlyMap<string, number>;
}

/** So often a save is decided anew before it is said that others keep writing. */
const passes = 4;

/**
 * Writes what a person decided about issues. HubSpot has no conditional write: revisions are looked at once more just
 * before writing, and all of it afterwards, until nothing of the decision is missing. A colleague's change is shown, not
 * overwritten. `issue`: key of the one it was about. Throws Trouble, also where the decision makes no sense.
 */
export async function saveDecided(
  crm: Pick<Crm, 'apply' | 'readByKey'>,
  issue: string,
  decide: () => Promise<Decided>,
): Promise<SavedIssue> {
  let written = 0;
  for (let pass = 0; pass < passes; pass += 1) {
    const { decision, revisions } = await decide();
    if (decision.does === 'refuse') throw new Trouble(decision.code, 'user', decision.sentence);
    if (decision.does === 'show_change') return { outcome: 'changed_meanwhile', issue };
    // What HubSpot keeps in another form than it was given would else be written for ever.
    if (isEmptyPlan(decision.plan) || written === 2) return { outcome: 'saved', issue };
    if (!(await stand(crm, revisions))) continue;
    await write(crm, decision.plan);
    written += 1;
  }
  throw new Trouble('busy', 'user', 'Others are writing to this issue. Try again in a moment.', 2_000);
}

async function stand(crm: Pick<Crm, 'readByKey'>, revisions: ReadonlyMap<string, number>): Promise<boolean> {
  const keys = [...revisions.keys()];
  if (keys.length === 0) return true;
  const records = await crm.readByKey('issue', keys, ['clr_key', 'clr_revision']);
  const now = new Map(records.map(({ properties: p }) => [p['clr_key'], revisionOf(p['clr_revision'])]));
  return keys.every((key) => now.get(key) === revisions.get(key));
}

async function write(crm: Pick<Crm, 'apply'>, plan: Plan): Promise<void> {
  const [first] = (await crm.apply(plan)).refused;
  if (!first) return;
  throw new Trouble(
    'refused_by_hubspot',
    'operator',
    `HubSpot did not take all of this: “${first.message}” Run setup, which makes what is missing, and save again.`,
  );
}
