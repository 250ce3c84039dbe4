import { formatMinor, type Minor } from '../money/minor.ts';
import { sayReason } from '../reasons/say-reason.ts';
import type { ReviewedCause } from '../review/reviewed.ts';
import { splitLoss, weighed } from '../review/split-loss.ts';
import type { OptionSpec } from '../schema/property.ts';
import type { Day } from '../time/day.ts';
import type { ExportColumn } from './columns.ts';

/** A churned loss with its root causes. */
export interface ExplainedLoss {
  readonly companyId: string;
  readonly companyName: string;
  readonly lostOn: string;
  readonly lostMonth: string;
  readonly value: Minor;
  readonly causes: readonly (ReviewedCause & { readonly happenedOn: Day | null })[];
}

/** What of a loss falls to one reason. */
export interface CauseRow {
  readonly loss: ExplainedLoss;
  readonly reason: string;
  readonly happenedOn: Day | null;
  /** Hundredths of the loss. */
  readonly losses: number;
  readonly money: Minor;
  readonly verified: boolean;
}

/** The rows of a loss as the review counts it: they come to one loss and its value, unknown causes included. */
export function causeRows(loss: ExplainedLoss): readonly CauseRow[] {
  const bearing = weighed(loss.causes);
  return splitLoss(loss).map((share, place) => ({
    ...share,
    loss,
    happenedOn: bearing[place]?.happenedOn ?? null,
  }));
}

/** The columns of causes, reasons as people read them. */
export function causeColumns(reasons: readonly OptionSpec[]): readonly ExportColumn<CauseRow>[] {
  return [
    { label: 'Company name', cell: ({ loss }) => loss.companyName },
    { label: 'Company ID', cell: ({ loss }) => loss.companyId },
    { label: 'Lost on', cell: ({ loss }) => loss.lostOn },
    { label: 'Month of loss', cell: ({ loss }) => loss.lostMonth },
    { label: 'Reason', cell: ({ reason }) => sayReason(reason, reasons) },
    { label: 'Reason code', cell: ({ reason }) => reason },
    { label: 'Share of the loss', cell: ({ losses }) => formatMinor(losses) },
    { label: 'Money', cell: ({ money }) => formatMinor(money) },
    { label: 'Verified by the customer', cell: ({ verified }) => (verified ? 'Yes' : 'No') },
    { label: 'Happened on', cell: ({ happenedOn }) => happenedOn ?? '' },
  ];
}
