import { readHistory } from '@loss-review/domain/issues/history';
import type { HeldIssue } from '@loss-review/domain/issues/issue';
import type { IssueDecided } from '@loss-review/domain/issues/change-issue';
import type { SavedIssue } from '@loss-review/domain/issues/saved-issue';
import { emptyPlan, isEmptyPlan, type Plan } from '@loss-review/domain/plan/plan';
import { revisionOf } from '../card/read-shown-loss.ts';
import type { Crm, Refusal } from '../hubspot/crm.ts';
import { Trouble } from '../trouble.ts';

/** A person's decision about issues, and how they stood when it was decided. */
interface Decided {
  readonly decision: IssueDecided;
  readonly issues: readonly HeldIssue[];
}

/** So often a save is decided anew before it is said that others keep writing. */
const passes = 4;

/**
 * Writes what a person decided about issues. HubSpot has no conditional write: the issues are looked at once more just
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
    const { decision, issues } = await decide();
    if (decision.does === 'refuse') throw new Trouble(decision.code, 'user', decision.sentence);
    if (decision.does === 'show_change') return { outcome: 'changed_meanwhile', issue };
    // What HubSpot keeps in another form than it was given would else be written for ever.
    if (isEmptyPlan(decision.plan) || written === 2) return { outcome: 'saved', issue };
    if (!(await stand(crm, issues))) continue;
    await write(crm, decision.plan);
    written += 1;
  }
  throw new Trouble('busy', 'user', 'Others are writing to this issue. Try again in a moment.', 2_000);
}

/** Neither changed by a person nor counted since? */
async function stand(crm: Pick<Crm, 'readByKey'>, issues: readonly HeldIssue[]): Promise<boolean> {
  if (issues.length === 0) return true;
  const properties = ['clr_key', 'clr_revision', 'clr_history'];
  const records = await crm.readByKey(
    'issue',
    issues.map(({ key }) => key),
    properties,
  );
  const now = new Map(records.map(({ properties: p }) => [p['clr_key'], p]));
  return issues.every(({ key, revision, history }) => {
    const p = now.get(key);
    const counted = JSON.stringify(readHistory(p?.['clr_history']) ?? []);
    return revisionOf(p?.['clr_revision']) === revision && counted === JSON.stringify(history);
  });
}

/**
 * The first record is written alone: where HubSpot does not take it, for a reason that its issues do not offer yet, for
 * instance, nothing else follows, no task is given and no cause is moved. What a cut leaves undone a repeat completes.
 */
async function write(crm: Pick<Crm, 'apply'>, plan: Plan): Promise<void> {
  const [first, ...records] = plan.records;
  const parts =
    first === undefined
      ? [plan]
      : [
          { ...emptyPlan, records: [first] },
          { ...plan, records },
        ];
  for (const part of parts) {
    if (isEmptyPlan(part)) continue;
    const [refusal] = (await crm.apply(part)).refused;
    if (refusal) throw refused(refusal, part === parts[0] ? 'this' : 'all of this');
  }
}

function refused({ message }: Refusal, what: string): Trouble {
  return new Trouble(
    'refused_by_hubspot',
    'operator',
    `HubSpot did not take ${what}: “${message}” Run setup, which makes what is missing, and save again.`,
  );
}
