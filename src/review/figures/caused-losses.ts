import { compareIds } from '../../losses/order.ts';
import type { CausedLoss } from '../../review-page/opened-cause.ts';
import { unknownReason } from '../reason-category.ts';
import type { ReviewedCause, ReviewedLoss } from '../reviewed.ts';
import { splitLoss } from '../split-loss.ts';

/** A cause with the customer's words, empty where there are none or they were erased. */
export interface QuotedCause extends ReviewedCause {
  readonly quote: string;
  /** How far they may travel (`quotePermissions`); empty means no. */
  readonly permission: string;
}

/** A churned loss with all of its causes. */
export interface CausedRecord extends ReviewedLoss {
  readonly companyId: string;
  readonly companyName: string;
  readonly causes: readonly QuotedCause[];
}

/** What of some losses falls to a reason. */
export interface Caused {
  /** By money, of equal ones the lower id first. */
  readonly losses: readonly CausedLoss[];
  /** Words without a name, in alphabetical order. */
  readonly unnamedQuotes: readonly string[];
}

/** What of these losses, reasons as they count, falls to one reason: split as the causes of the month are. */
export function causedBy(reason: string, losses: readonly CausedRecord[]): Caused {
  const parts = losses.flatMap((loss) => {
    const shares = splitLoss(loss).filter((share) => share.reason === reason);
    return shares.length === 0 ? [] : [{ loss, shares, causes: loss.causes.filter(isOf(reason)) }];
  });
  const words = (causes: readonly QuotedCause[], permission: string): readonly string[] =>
    causes
      .filter((cause) => cause.permission === permission && cause.quote.trim() !== '')
      .map(({ quote }) => quote.trim());
  return {
    losses: parts
      .map(({ loss, shares, causes }) => ({
        lossId: loss.id,
        companyId: loss.companyId,
        company: loss.companyName,
        lostOn: loss.lostOn,
        value: loss.value,
        money: shares.reduce((sum, { money }) => sum + money, 0),
        weight: shares.reduce((sum, share) => sum + share.losses, 0),
        isVerified: shares.some(({ verified }) => verified),
        quotes: [...words(causes, 'by_name')],
      }))
      .sort((a, b) => b.money - a.money || compareIds(a.lossId, b.lossId)),
    unnamedQuotes: parts.flatMap(({ causes }) => words(causes, 'inside')).sort(),
  };
}

function isOf(reason: string): (cause: ReviewedCause) => boolean {
  return (cause) => (cause.reason.trim() === '' ? unknownReason : cause.reason) === reason;
}
