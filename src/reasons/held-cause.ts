import type { Properties } from '../plan/plan.ts';

/** A cause record as the portal holds it. */
export interface HeldCause {
  readonly id: string;
  readonly key: string;
  readonly lossKey: string;
  /** What its properties hold, by name; empty text where nothing. */
  readonly properties: Properties;
  readonly linkedToLoss: boolean;
  readonly linkedToCompany: boolean;
}

/** The place of a cause within its loss, from 1; what people made unreadable comes last. */
export function placeOf({ properties }: Pick<HeldCause, 'properties'>): number {
  const place = Number(properties['clr_number'] || Number.NaN);
  return Number.isFinite(place) ? place : 99;
}
