import * as z from 'zod/mini';
import type { Minor } from '../money/minor.ts';

/** A churned loss of the month as it counted at closing. */
export interface FrozenLoss {
  /** HubSpot record id of the loss. */
  readonly id: string;
  readonly value: Minor;
}

/** HubSpot holds 65,536 characters in a property; an id and a value take 35 at most. */
const mostLosses = 1_800;

const Pairs = z.array(z.tuple([z.string(), z.int()]));

/** The losses of a month as closing keeps them; empty where there are more than a property holds. */
export function freezeLosses(losses: readonly FrozenLoss[]): string {
  if (losses.length > mostLosses) return '';
  return JSON.stringify(losses.map(({ id, value }) => [id, value]));
}

/** The losses as they were frozen; null where none were kept, or people have made them unreadable. */
export function readFrozenLosses(text: string | null | undefined): readonly FrozenLoss[] | null {
  try {
    const read = Pairs.safeParse(JSON.parse(text ?? ''));
    return read.success ? read.data.map(([id, value]) => ({ id, value })) : null;
  } catch {
    return null;
  }
}
