import type { CallRole } from '@loss-review/domain/calls/facts';
import type { CallSeat, ExclusionReason } from '@loss-review/domain/calls/choose/codes';
import type { ScorePart } from '@loss-review/domain/calls/choose/score';
import type { ImportCounts } from '@loss-review/domain/import/count-outcomes';
import type { MonthNumbers } from '@loss-review/domain/review/month-numbers';
import type { ReviewFigures } from '@loss-review/domain/review/review-sums';
import type { PortalContent } from '../portal/content.ts';

/** What a review of an export is run on. */
export interface ReviewRequest {
  readonly content: PortalContent;
  /** `YYYY-MM`. */
  readonly month: string;
  /** IANA name. */
  readonly timeZone: string;
  /** Losses to import after the sweep. */
  readonly losses?: LossesFile;
  /** Run the month a second time on the same portal. */
  readonly again: boolean;
  /** `performance.now()` when the command began, so that reading the files counts. */
  readonly begunAt: number;
  /** Takes one line of progress at a time. */
  readonly onProgress: (line: string) => void;
}

/** A file of losses. */
export interface LossesFile {
  readonly path: string;
  readonly text: string;
  /** Make options of reasons that the portal does not know. */
  readonly addReasons: boolean;
}

/** Requests made to the portal; setup and fixed look-ups stand apart, in `setup`. */
interface RequestCounts {
  readonly search: number;
  readonly read: number;
  readonly write: number;
  readonly total: number;
  readonly setup: number;
}

/** A call that was assigned; `seat` is null unless an executive calls. */
export interface ReportedCall {
  readonly companyId: string;
  readonly companyName: string;
  readonly callerId: string | null;
  readonly role: CallRole;
  readonly seat: CallSeat | null;
  readonly score: number;
  readonly parts: readonly ScorePart[];
}

/** The numbers of a month, and what they took. */
export interface ReviewReport extends MonthNumbers, ReviewFigures {
  /** Recovery calls assigned, as call tasks. */
  readonly tasks: { readonly executives: number; readonly owners: number };
  readonly calls: readonly ReportedCall[];
  readonly excluded: readonly { readonly companyId: string; readonly reason: ExclusionReason }[];
  /** What became of the rows of a file of losses, where one was given. */
  readonly imported?: Omit<ImportCounts, 'leftOut'>;
  /** Counts of what could not be used, by reason. */
  readonly listed: Readonly<Record<string, number>>;
  readonly requests: RequestCounts;
  readonly minimumRequests: number;
  readonly seconds: number;
  /** Time that passed in the portal. */
  readonly virtualSeconds: number;
  readonly peakMemoryMb: number;
  /** The second run, where one was asked for. */
  readonly again?: { readonly requests: RequestCounts };
}
