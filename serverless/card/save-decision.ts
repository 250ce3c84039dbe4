import type { Saved } from '@loss-review/domain/card/card';
import type { CardFacts } from '@loss-review/domain/card/card-facts';
import type { CardDecision } from '@loss-review/domain/card/decision';
import { describeCard } from '@loss-review/domain/card/describe-card';
import type { Seen } from '@loss-review/domain/card/parameters';
import { isEmptyPlan, type Plan } from '@loss-review/domain/plan/plan';
import type { Portal } from '../facts/month-context.ts';
import { followReasons } from '../reasons/follow-reasons.ts';
import { Trouble } from '../trouble.ts';
import type { LoadedCard } from './load-card.ts';
import { revisionOf } from './read-shown-loss.ts';

/** How a person's action is decided: from the company as it is when it is loaded. */
export interface Action {
  readonly load: () => Promise<LoadedCard>;
  readonly decide: (facts: CardFacts) => CardDecision;
}

/**
 * Writes what a person decided and answers the card as it is afterwards. HubSpot has no conditional write, so what the
 * screen showed is read once more just before writing: a colleague's change is shown, not overwritten. Throws Trouble,
 * also where the decision makes no sense.
 */
export async function saveDecision(portal: Portal, action: Action): Promise<Saved> {
  const { load, decide } = action;
  const loaded = await load();
  const decision = decide(loaded.facts);
  if (decision.does === 'refuse') throw new Trouble(decision.code, 'user', decision.sentence);
  if (decision.does === 'show_change') return changedMeanwhile(loaded);
  if (await stands(portal, loaded, decision.on)) await write(portal, decision.plan);
  return settle(portal, action);
}

/**
 * Looks at what came of it. Others may have written in the same moment: where this very action stands (or was saved by
 * the other click of a double click), what they left of it undone is completed; where it was overwritten, that is told.
 */
async function settle(portal: Portal, { load, decide }: Action): Promise<Saved> {
  const now = await load();
  const rest = decide(now.facts);
  if (rest.does !== 'write' || rest.plan.records.length > 0) return changedMeanwhile(now);
  if (isEmptyPlan(rest.plan)) return { outcome: 'saved', card: describeCard(now.facts) };
  await write(portal, rest.plan);
  return { outcome: 'saved', card: describeCard((await load()).facts) };
}

function changedMeanwhile({ facts }: LoadedCard): Saved {
  return { outcome: 'changed_meanwhile', card: describeCard(facts) };
}

/** Is the loss as it was loaded? For a new one: has nobody, and no sweep, given the company a loss since? */
async function stands({ crm }: Portal, { facts, lossIds }: LoadedCard, on: Seen | null): Promise<boolean> {
  if (on === null) {
    const { id } = facts.company;
    const linked = (await crm.linked('company', 'loss', [id])).get(id) ?? [];
    return linked.every((loss) => lossIds.includes(loss.id));
  }
  const [record] = await crm.readByKey('loss', [on.key], ['clr_revision', 'clr_status']);
  const now = record?.properties;
  return revisionOf(now?.['clr_revision']) === on.revision && now?.['clr_status'] === on.status;
}

async function write({ crm, catalogue }: Portal, plan: Plan): Promise<void> {
  if (isEmptyPlan(plan)) return;
  const tried = await crm.apply(plan);
  if (tried.refused.length === 0) return;
  // Perhaps for want of a reason that operators have just added in HubSpot, which only the master list has so far.
  const copied = await followReasons(catalogue);
  const { refused } = copied === 0 ? tried : await crm.apply(plan);
  const [first] = refused;
  if (!first) return;
  throw new Trouble(
    'refused_by_hubspot',
    'operator',
    `HubSpot did not take all of this: “${first.message}” Run setup, which makes what is missing, and save again.`,
  );
}
