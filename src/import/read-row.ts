import { longest } from '../calls/record/call-draft.ts';
import type { Day } from '../time/day.ts';
import { type Cell, causeNumbers } from './columns.ts';
import type { LineProblem, LossRow, ReasonName, RowCause } from './loss-row.ts';
import { type Read, readKind, readLostOn, readMoney, readYesNo } from './read-cells.ts';
import { equalWeights, parseWeight, whole } from './weights.ts';

/** A row that can be understood, or all that is wrong with it. */
export type ReadRow = { readonly row: LossRow<ReasonName> } | { readonly problems: readonly LineProblem[] };

/** HubSpot searches with bodies of at most 3,000 characters, in which a name has to find room. */
const longestName = 1_000;
/** HubSpot holds at most so many characters in the label of an option; longer ones are no labels but notes. */
const longestReason = 200;

/** Reads the row on a line, cell by cell; `today` is a day in the portal's zone. */
export function readRow(line: number, cell: Cell, today: Day): ReadRow {
  const problems: LineProblem[] = [];
  const say = (column: string | null, sentence: string): void => {
    problems.push({ line, column, sentence });
  };
  const read = <T>(column: string, reader: (text: string) => Read<T>, otherwise: T): T => {
    const found = reader(cell(column));
    if ('value' in found) return found.value;
    say(column, found.problem);
    return otherwise;
  };
  const reason = (column: string, category: string): ReasonName | null => {
    if (Math.max(cell(column).length, category.length) > longestReason) {
      say(column, `A reason is a label of at most ${longestReason} characters. Put longer words into quote.`);
    }
    return cell(column) === '' ? null : { column, reason: cell(column), category };
  };

  const company = { id: cell('company_id'), domain: cell('company_domain'), name: cell('company_name') };
  const named = Object.values(company);
  if (named.every((text) => text === '')) say(null, 'The row names no company. Give an id, domain or name.');
  if (named.some((text) => text.length > longestName))
    say(null, 'The company’s name is too long to look up.');
  if (company.id !== '' && !/^\d{1,19}$/.test(company.id)) {
    say('company_id', 'A record id is digits alone, as HubSpot shows it. Correct it or leave it empty.');
  }
  const kind = read('kind', readKind, 'churned');
  const value = read('value', readMoney, null);
  if (kind === 'downgraded' && (value ?? 0) === 0) {
    say('value', 'A downgrade needs its value: say how much less the customer pays a year.');
  }
  const causes = readCauses(cell, reason, say);
  const verified = read('verified', readYesNo, false);
  const quote = cell('quote');
  if (verified && quote === '')
    say('quote', 'Verified needs the customer’s own words: give the quote, or no.');
  if ((verified || quote !== '') && causes.length === 0) {
    say(
      'cause_1',
      'A quote belongs to a cause. Give one, such as unknown, or leave verified and quote empty.',
    );
  }
  if (quote.length > longest.quote) say('quote', `A quote has at most ${longest.quote} characters.`);
  const row: LossRow<ReasonName> = {
    line,
    company,
    lostOn: read('lost_on', (text) => readLostOn(text, today), today),
    kind,
    value,
    ownerReason: reason('owner_reason', ''),
    statedReason: reason('stated_reason', ''),
    causes,
    verified,
    quote,
  };
  return problems.length > 0 ? { problems } : { row };
}

function readCauses(
  cell: Cell,
  reason: (column: string, category: string) => ReasonName | null,
  say: (column: string, sentence: string) => void,
): readonly RowCause<ReasonName>[] {
  const given = causeNumbers.flatMap((n) => {
    const [column, category, weight] = [`cause_${n}`, cell(`cause_${n}_category`), cell(`weight_${n}`)];
    const named = reason(column, category);
    if (named === null && category + weight !== '')
      say(column, 'This cause has no reason. Give one, or empty it.');
    return named === null ? [] : [{ n, reason: named, weight }];
  });
  if (given.every(({ weight }) => weight === '')) {
    const equal = equalWeights(given.length);
    return given.map((cause, index) => ({ reason: cause.reason, weight: equal[index] ?? 0 }));
  }
  const causes = given.map(({ n, reason: named, weight }) => {
    const read = parseWeight(weight);
    if (read === null) {
      say(`weight_${n}`, 'A weight is a percent above 0, such as 40 or 33.3. Give all of them, or none.');
    }
    return { reason: named, weight: read ?? 0 };
  });
  const sum = causes.reduce((all, { weight }) => all + weight, 0);
  if (causes.every(({ weight }) => weight > 0) && sum !== whole) {
    say('weight_1', `The weights add up to ${sum / 10_000}, not to 100.`);
  }
  return causes;
}
