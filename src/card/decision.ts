import { type MirroredLoss, mirrorOf } from '../losses/mirror.ts';
import type { Plan, Properties, Update } from '../plan/plan.ts';
import { type CardFacts, firstWonBefore, type ShownLoss } from './card-facts.ts';
import type { Seen } from './parameters.ts';

/** What a person's action comes to. */
export type CardDecision =
  | {
      readonly does: 'write';
      readonly plan: Plan;
      /** The loss written to and its revision before; null where the loss is new. */
      readonly on: Seen | null;
    }
  /** What the screen showed is no longer so. */
  | { readonly does: 'show_change' }
  | Refusal;

/** The action makes no sense; the sentence says what would. */
export interface Refusal {
  readonly does: 'refuse';
  readonly code: string;
  readonly sentence: string;
}

/** Makes a refusal. */
export function refuse(code: string, sentence: string): Refusal {
  return { does: 'refuse', code, sentence };
}

/** What is told about a loss so that a later change of it can be seen. */
export function seenOf({ key, revision, status }: ShownLoss): Seen {
  return { key, revision, status };
}

/** Is the loss (or that there is none) still what the screen showed? */
export function isAsSeen(loss: ShownLoss | null, seen: Seen | null): boolean {
  if (loss === null || seen === null) return loss === seen;
  return loss.key === seen.key && loss.revision === seen.revision && loss.status === seen.status;
}

/** The change of the company's mirror that makes it show these losses; empty where it does. */
export function mirrorChange(facts: CardFacts, losses: readonly MirroredLoss[]): readonly Update[] {
  const wanted = mirrorOf(losses, firstWonBefore(facts.deals, facts.today));
  const properties: Properties = Object.fromEntries(
    Object.entries(wanted).filter(([name, value]) => value !== (facts.profile.mirror[name] ?? '')),
  );
  if (Object.keys(properties).length === 0) return [];
  return [{ type: 'company', id: facts.company.id, properties }];
}

/** The losses with one of them changed. */
export function withChanged(losses: readonly ShownLoss[], changed: ShownLoss): readonly ShownLoss[] {
  return losses.map((loss) => (loss.key === changed.key ? changed : loss));
}
