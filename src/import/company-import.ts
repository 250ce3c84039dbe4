import type { TraceEntry } from '../card/card.ts';
import type { CompanyFacts, CompanyProfile, HeldLoss, TicketFact } from '../losses/facts.ts';
import type { Rules } from '../losses/timeline.ts';
import type { Minor } from '../money/minor.ts';
import type { Link, Properties, Upsert } from '../plan/plan.ts';
import type { Day } from '../time/day.ts';

/** A cause as the portal holds it, with the properties an import may write. */
export interface HeldCause {
  readonly key: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly linkedToLoss: boolean;
  readonly linkedToCompany: boolean;
}

/** A loss with what an import needs of it besides what a decision reads. */
export interface ImportedLoss extends HeldLoss {
  readonly revision: number;
  readonly trace: readonly TraceEntry[];
  /** Has a recovery call been recorded? Then its causes are the caller's. */
  readonly recorded: boolean;
  readonly causes: readonly HeldCause[];
}

/** All that deciding the rows of one company stands on. */
export interface CompanyToImport {
  readonly facts: Omit<CompanyFacts, 'losses'> & { readonly losses: readonly ImportedLoss[] };
  readonly profile: CompanyProfile;
  readonly tickets: readonly TicketFact[];
}

/** What surrounds an import. */
export interface ImportRules {
  readonly today: Day;
  /** How a company's evidence is read. */
  readonly losses: Rules;
  /** The person who imports, as claimed. */
  readonly who: string;
  /** The key of a cause, the same for the same loss and number. */
  readonly causeKey: (lossKey: string, number: number) => string;
  /** Label and category (by code, empty where it has none) of a reason. */
  readonly tell: (code: string) => { readonly label: string; readonly category: string };
}

/** A loss as a row leaves it, and what of it is to be written. */
export interface TouchedLoss {
  readonly loss: ImportedLoss;
  /** What the row itself changes; none where the portal holds it all. */
  readonly properties: Properties;
  /** Is it new, or has it another day than before? Then evidence has to be read again. */
  readonly moved: boolean;
  readonly causes: CausePlan;
  /** What the portal holds otherwise and keeps. */
  readonly notes: readonly string[];
}

/** The causes of a row, as they are to be written. */
export interface CausePlan {
  readonly records: readonly Upsert[];
  readonly links: readonly Link[];
  /** The codes of the root causes, the heaviest first; null where the causes are not the row's to tell. */
  readonly roots: readonly string[] | null;
  readonly notes: readonly string[];
}

/** What becomes of a row. */
export type Outcome = 'joined' | 'made' | 'ambiguous' | 'unmatched' | 'left_out';

/** What became of a row, for people; value in hundredths where the loss has one. */
export interface RowOutcome {
  readonly line: number;
  readonly outcome: Outcome;
  readonly company: { readonly id: string; readonly name: string } | null;
  /** The loss that the row joins or makes. */
  readonly loss: { readonly key: string; readonly lostOn: Day; readonly value: Minor } | null;
  /** Why the row is left out, or what the portal holds otherwise and keeps. */
  readonly notes: readonly string[];
}
