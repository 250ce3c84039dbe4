import type { CallDecision } from '@loss-review/domain/calls/record/call-decision';
import type { CallFacts } from '@loss-review/domain/calls/record/call-facts';
import type { SavedCall } from '@loss-review/domain/calls/record/call-screen';
import { describeCall } from '@loss-review/domain/calls/record/describe-call';
import { isEmptyPlan, type Plan } from '@loss-review/domain/plan/plan';
import type { Portal } from '../facts/month-context.ts';
import { revisionOf } from '../card/read-shown-loss.ts';
import { Trouble } from '../trouble.ts';

/** How a person's action in a recovery call is decided: from the company as it is when it is loaded. */
export interface CallAction {
  readonly lossKey: string;
  readonly load: () => Promise<CallFacts>;
  readonly decide: (facts: CallFacts) => CallDecision;
}

/** So often an action is decided anew before it is said that others keep writing. */
export const passes = 5;

/** What of a loss makes an action decide anew where it changed since it was loaded. */
const watched = ['clr_status', 'clr_call_status', 'clr_recorded_at', 'clr_call_draft', 'clr_attempt_list'];

/**
 * Writes what a person did in a recovery call and answers the call as it is afterwards. HubSpot has no conditional
 * write: the loss is looked at once more just before writing, and all of it afterwards, until nothing of the action is
 * missing. A colleague's change is shown, not overwritten. Throws Trouble, also where the action makes no sense.
 */
export async function saveCallAction(portal: Portal, action: CallAction): Promise<SavedCall> {
  const { lossKey, load, decide } = action;
  let written = 0;
  for (let pass = 0; pass < passes; pass += 1) {
    const facts = await load();
    const decision = decide(facts);
    if (decision.does === 'refuse') throw new Trouble(decision.code, 'user', decision.sentence);
    const screen = describeCall(facts, lossKey);
    if (decision.does === 'show_change') return { outcome: 'changed_meanwhile', screen };
    // What HubSpot keeps in another form than it was given would else be written for ever.
    if (isEmptyPlan(decision.plan) || written === 3) return { outcome: 'saved', screen };
    if (!(await stands(portal, facts, lossKey))) continue;
    await writePlan(portal, decision.plan);
    written += 1;
  }
  throw othersKeepWriting();
}

/** Said where an action was decided anew so often and still does not stand. */
export function othersKeepWriting(): Trouble {
  return new Trouble('busy', 'user', 'Others are writing to this loss. Try again in a moment.', 2_000);
}

async function stands({ crm }: Portal, { losses }: CallFacts, lossKey: string): Promise<boolean> {
  const loss = losses.find(({ key }) => key === lossKey);
  const [record] = await crm.readByKey('loss', [lossKey], ['clr_revision', ...watched]);
  if (!loss || !record) return false;
  const { properties: p } = record;
  const before = { ...loss.said, clr_status: loss.status };
  return (
    revisionOf(p['clr_revision']) === loss.revision &&
    Object.entries(before).every(([name, value]) => !watched.includes(name) || (p[name] ?? '') === value)
  );
}

/** Writes a plan; throws Trouble `refused_by_hubspot` where HubSpot takes only a part. */
export async function writePlan({ crm }: Portal, plan: Plan): Promise<void> {
  const { refused } = await crm.apply(plan);
  const [first] = refused;
  if (!first) return;
  throw new Trouble(
    'refused_by_hubspot',
    'operator',
    `HubSpot did not take all of this: “${first.message}” Run setup, which makes what is missing, and save again.`,
  );
}
