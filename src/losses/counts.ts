import type { LossStatus } from './facts.ts';

/** Does a loss of this status count once its day has come? One that was taken back, or was none, does not. */
export function counts(status: LossStatus): boolean {
  return status === 'lost' || status === 'returned' || status === 'recorded' || status === 'leaving';
}
