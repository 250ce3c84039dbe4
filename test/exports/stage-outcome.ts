/** How a stage ends; `closed` is a ticket's, `unknown` is never guessed at. */
export type StageOutcome = 'open' | 'won' | 'lost' | 'closed' | 'unknown';

const won = 'won|gewonnen|gagn[ée]e?s?|ganad[oa]s?|vint[oa]|ganh[oa]';
const lost = 'lost|verloren|perdue?s?|perdid[oa]s?|pers[oa]';
const closed =
  'closed?|abgeschlossen|geschlossen|ferm[ée]e?s?|conclue?s?|cerrad[oa]s?|cierre|fechad[oa]s?|chius[oa]';
const deal = 'deal|business|renewal|opportunity';
const separator = '[\\s:/|,–—-]*[([]?\\s*';

const wonName = new RegExp(
  `^((${closed})${separator}((as|und)\\s+)?(${won})(?![a-z])|((${deal}) )?(${won})( (${deal}))?$)`,
  'u',
);
const lostName = new RegExp(
  `^((${closed})${separator}((as|und)\\s+)?(${lost})(?![a-z])|((${deal}) )?(${lost})( (${deal}))?$)`,
  'u',
);

/** The open stages of the pipeline HubSpot gives every account. */
const openNames = new Set([
  'open',
  'appointment scheduled',
  'appointmentscheduled',
  'qualified to buy',
  'qualifiedtobuy',
  'presentation scheduled',
  'presentationscheduled',
  'decision maker bought-in',
  'decisionmakerboughtin',
  'contract sent',
  'contractsent',
]);

/** The outcome a deal stage's name tells by itself; words like "Closed - not lost" tell none. */
export function outcomeByName(label: string): StageOutcome {
  const name = label.trim().toLowerCase();
  if (openNames.has(name)) return 'open';
  if (wonName.test(name)) return 'won';
  if (lostName.test(name)) return 'lost';
  return 'unknown';
}

/** HubSpot's is-closed columns of one row; undefined where a column is absent or the cell empty. */
interface ClosedFlags {
  readonly closed: boolean | undefined;
  readonly won: boolean | undefined;
  readonly lost: boolean | undefined;
}

/** The outcome that HubSpot's columns tell for a row; undefined where they are silent and the stage's name must tell. */
export function outcomeByFlags({ closed, won, lost }: ClosedFlags, label: string): StageOutcome | undefined {
  if (closed === undefined && won === undefined && lost === undefined) return undefined;
  if ((won && lost) || (closed === false && (won || lost))) return 'unknown';
  if (won) return 'won';
  if (lost) return 'lost';
  if (closed === false) return 'open';
  if (won === false && lost === false) return closed ? 'unknown' : 'open';
  if (closed && won === false) return 'lost';
  if (closed && lost === false) return 'won';
  const named = outcomeByName(label);
  const agrees = closed ? named !== 'open' : named !== (won === false ? 'won' : 'lost');
  return agrees ? named : 'unknown';
}
