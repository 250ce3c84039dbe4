import { type Minor, plainNumber } from '../money/minor.ts';
import type { Properties } from '../plan/plan.ts';
import { type Day, monthOf } from '../time/day.ts';
import type { LossKind, LossStatus, Return } from './facts.ts';
import { compareText } from './order.ts';

/** What of a loss the company mirrors. */
export interface MirroredLoss {
  readonly kind: LossKind;
  readonly status: LossStatus;
  readonly lostOn: Day;
  readonly value: Minor;
  readonly episode: number | null;
  readonly returned: Return | null;
  readonly ownerReason: string;
  readonly statedReason: string;
  readonly rootReasons: string;
}

const nothing: Properties = {
  clr_status: '',
  clr_kind: '',
  clr_lost_on: '',
  clr_lost_month: '',
  clr_value_lost: '',
  clr_returned_on: '',
  clr_losses: '',
  clr_owner_reason: '',
  clr_stated_reason: '',
  clr_root_reasons: '',
};

/** The names of the mirrored properties. */
export const mirrorNames: readonly string[] = Object.keys(nothing);

/**
 * The company properties that mirror the absence that is to come, else its newest one or, for one that never bought, its
 * newest lost deal. A possible loss shows in the status alone: it has no place in sums.
 */
export function mirrorOf(losses: readonly MirroredLoss[], firstWonOn: Day | null): Properties {
  const absences = losses.filter(
    ({ kind, status }) => kind === 'churned' && (status === 'lost' || status === 'returned'),
  );
  const lostDeals = losses.filter(({ kind, status }) => kind === 'lost_deal' && status === 'recorded');
  const leaving = newestOf(losses.filter(({ status }) => status === 'leaving'));
  const newest = leaving ?? newestOf(absences) ?? (firstWonOn === null ? newestOf(lostDeals) : undefined);
  const isPossible = losses.some(({ status }) => status === 'possible');
  if (!newest) return { ...nothing, clr_status: isPossible ? 'possible' : '' };
  return {
    clr_status: statusOf(newest, isPossible),
    clr_kind: newest.kind,
    clr_lost_on: newest.lostOn,
    clr_lost_month: monthOf(newest.lostOn),
    clr_value_lost: plainNumber(newest.value),
    clr_returned_on: newest.returned?.on ?? '',
    clr_losses: absences.length > 0 ? String(absences.length) : '',
    clr_owner_reason: newest.ownerReason,
    clr_stated_reason: newest.statedReason,
    clr_root_reasons: newest.rootReasons,
  };
}

function statusOf({ kind, status, returned }: MirroredLoss, isPossible: boolean): string {
  if (status === 'leaving') return 'leaving';
  if (kind === 'churned' && !returned) return 'lost';
  if (isPossible) return 'possible';
  return kind === 'lost_deal' ? 'prospect_lost' : 'returned';
}

function newestOf(losses: readonly MirroredLoss[]): MirroredLoss | undefined {
  return [...losses]
    .sort((a, b) => compareText(a.lostOn, b.lostOn) || (a.episode ?? 0) - (b.episode ?? 0))
    .at(-1);
}
