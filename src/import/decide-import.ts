import { nextEpisode } from '../card/dated-by-person.ts';
import { traceWith } from '../card/trace.ts';
import { compareText } from '../losses/order.ts';
import { isAbsence } from '../review/retention.ts';
import type { Plan, Properties } from '../plan/plan.ts';
import type {
  CompanyToImport,
  ImportedLoss,
  ImportRules,
  RowOutcome,
  TouchedLoss,
} from './company-import.ts';
import { dateLoss } from './date-loss.ts';
import { fillReasons } from './fill-reasons.ts';
import { importKey } from './import-key.ts';
import type { LossRow } from './loss-row.ts';
import { makeLoss } from './make-loss.ts';
import { type MatchedRow, matchRows } from './match-rows.ts';
import { planCauses } from './plan-causes.ts';
import { planImport } from './plan-import.ts';
import { traceEntry } from './trace-entry.ts';

/** What the rows of one company come to. */
export interface ImportDecision {
  readonly outcomes: readonly RowOutcome[];
  readonly plan: Plan;
}

/** Compares the rows of one company with what the portal holds and says what is missing; the order of rows is of no account. */
export function decideImport(
  rows: readonly LossRow<string>[],
  company: CompanyToImport,
  rules: ImportRules,
): ImportDecision {
  const matched = [...matchRows(rows, company)].sort((a, b) => compareText(a.row.lostOn, b.row.lostOn));
  let now = company;
  const touched = new Map<MatchedRow, TouchedLoss>();
  for (const each of matched) {
    if (each.does === 'leave') continue;
    const one = each.does === 'join' ? join(each.row, each.loss, now, rules) : make(each.row, now, rules);
    touched.set(each, one);
    now = withLoss(now, one.loss);
  }
  return {
    outcomes: matched.map((each) => outcomeOf(each, touched.get(each), company)),
    plan: planImport([...touched.values()], now, rules),
  };
}

function make(row: LossRow<string>, company: CompanyToImport, rules: ImportRules): TouchedLoss {
  const made = makeLoss(row, company, nextEpisode(company.facts.losses), rules);
  const causes = planCauses(row, { ...made.loss, company: spoken(company) }, rules);
  const { reasons, properties, notes } = fillReasons(row, made.loss, causes.roots, rules);
  return {
    loss: { ...made.loss, ...reasons },
    moved: true,
    properties: { ...made.properties, ...properties },
    causes,
    notes: [...goneSince(row, company), ...notes],
  };
}

/** A customer who had left and not come back is lost a second time: rows are people's word, so it is only told. */
function goneSince({ kind, lostOn }: LossRow<string>, { facts }: CompanyToImport): readonly string[] {
  const gone = facts.losses.find(
    (loss) =>
      kind === 'churned' &&
      isAbsence(loss) &&
      loss.lostOn < lostOn &&
      (loss.returned === null || loss.returned.on > lostOn),
  );
  return gone ? [`The company was gone since ${gone.lostOn} by then. Please check both losses.`] : [];
}

function join(
  row: LossRow<string>,
  held: ImportedLoss,
  company: CompanyToImport,
  rules: ImportRules,
): TouchedLoss {
  const dated = dateLoss(row, held, company);
  const causes = planCauses(row, { ...dated.loss, company: spoken(company) }, rules);
  const filled = fillReasons(row, dated.loss, causes.roots, rules);
  const isAbsence = dated.loss.kind === 'churned' && dated.loss.episode === null;
  const episode = isAbsence ? nextEpisode(company.facts.losses) : dated.loss.episode;
  const changed: Properties = {
    ...dated.properties,
    ...filled.properties,
    ...(isAbsence && Object.keys(dated.properties).length > 0 ? { clr_episode: String(episode) } : {}),
  };
  const entry = traceEntry(importKey(company.facts.companyId, row.lostOn), rules);
  const marks =
    Object.keys(changed).length === 0
      ? {}
      : { clr_revision: String(held.revision + 1), clr_trace: traceWith(held.trace, entry) };
  return {
    loss: { ...dated.loss, ...filled.reasons, episode },
    moved: Object.keys(dated.properties).length > 0,
    properties: { ...changed, ...marks },
    causes,
    notes: [...dated.notes, ...causes.notes, ...filled.notes],
  };
}

function outcomeOf(each: MatchedRow, touched: TouchedLoss | undefined, company: CompanyToImport): RowOutcome {
  const { line } = each.row;
  const named = { line, company: spoken(company) };
  if (each.does === 'leave') return { ...named, outcome: each.as, loss: null, notes: [each.why] };
  const outcome = each.does === 'make' ? 'made' : 'joined';
  if (!touched) return { ...named, outcome, loss: null, notes: [] };
  const { key, lostOn, value } = touched.loss;
  return { ...named, outcome, loss: { key, lostOn, value }, notes: touched.notes };
}

function withLoss(company: CompanyToImport, loss: ImportedLoss): CompanyToImport {
  const { losses } = company.facts;
  const others = losses.filter(({ key }) => key !== loss.key);
  return { ...company, facts: { ...company.facts, losses: [...others, loss] } };
}

function spoken({ facts, profile }: CompanyToImport): { readonly id: string; readonly name: string } {
  return { id: facts.companyId, name: profile.name };
}
