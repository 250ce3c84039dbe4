import { proposalsIn, type ToldProposal } from '../issues/proposals-in.ts';
import { dayAfterMonth, type Month } from '../time/day.ts';
import {
  addAgreement,
  type Agreement,
  agreementIn,
  agreementOf,
  type AgreementSums,
  noAgreement,
} from './agreement.ts';
import { addBridge, type Bridge, bridgeIn, bridgeOf, type BridgeSums, noBridge } from './bridge.ts';
import { addCohorts, type Cohort, cohortRows, cohortsOf, type CohortSums, noCohorts } from './cohorts.ts';
import {
  addSurvival,
  noSurvival,
  type SurvivalCurve,
  survivalCurve,
  survivalOf,
  type SurvivalSums,
} from './kaplan-meier.ts';
import { addLossClasses, type LossClassSums, lossClassesOf, noLossClasses } from './loss-classes.ts';
import type { MonthSums } from './month-sums.ts';
import { addPareto, type ParetoBar, paretoBars, paretoOf, type ParetoSums } from './pareto.ts';
import { addProgramme, noProgramme, programmeOf, type ProgrammeSums } from './programme.ts';
import { type Rates, ratesOf } from './rates.ts';
import { addRenewals, noRenewals, type RenewalSums, renewalsOf } from './renewals.ts';
import { churnedIn, type ReviewedCustomer } from './reviewed.ts';
import { tenureOf } from './tenure.ts';

/** What a review tells of a month beside its numbers, as sums over companies: slices add up exactly. */
export interface ReviewSums {
  readonly pareto: ParetoSums;
  /** What the customer stated first, against the heaviest root cause. */
  readonly stated: AgreementSums;
  /** What the owner believes, against the same. */
  readonly owner: AgreementSums;
  readonly survival: SurvivalSums;
  readonly cohorts: CohortSums;
  readonly bridge: BridgeSums;
  readonly renewals: RenewalSums;
  readonly classes: LossClassSums;
  readonly programme: ProgrammeSums;
}

export const noReviewSums: ReviewSums = {
  pareto: [],
  stated: noAgreement,
  owner: noAgreement,
  survival: noSurvival,
  cohorts: noCohorts,
  bridge: noBridge,
  renewals: noRenewals,
  classes: noLossClasses,
  programme: noProgramme,
};

/** What these companies add to the review of a month. */
export function reviewSumsOf(customers: readonly ReviewedCustomer[], month: Month): ReviewSums {
  const asOf = dayAfterMonth(month);
  const churned = customers.flatMap(({ losses }) => churnedIn(month, losses));
  return {
    pareto: paretoOf(churned),
    stated: agreementOf(churned, 'statedReason'),
    owner: agreementOf(churned, 'ownerReason'),
    survival: survivalOf(customers.flatMap((customer) => tenureOf(customer, asOf) ?? [])),
    cohorts: cohortsOf(customers, month),
    bridge: customers.map((customer) => bridgeOf(customer, month)).reduce(addBridge, noBridge),
    renewals: customers.map((customer) => renewalsOf(customer, month)).reduce(addRenewals, noRenewals),
    classes: lossClassesOf(churned),
    programme: customers.map((customer) => programmeOf(customer, month)).reduce(addProgramme, noProgramme),
  };
}

/** Adds two parts of a portal. */
export function addReviewSums(a: ReviewSums, b: ReviewSums): ReviewSums {
  return {
    pareto: addPareto(a.pareto, b.pareto),
    stated: addAgreement(a.stated, b.stated),
    owner: addAgreement(a.owner, b.owner),
    survival: addSurvival(a.survival, b.survival),
    cohorts: addCohorts(a.cohorts, b.cohorts),
    bridge: addBridge(a.bridge, b.bridge),
    renewals: addRenewals(a.renewals, b.renewals),
    classes: addLossClasses(a.classes, b.classes),
    programme: addProgramme(a.programme, b.programme),
  };
}

/** What a review tells of a month, as people and programs read it. */
export interface ReviewFigures {
  readonly pareto: readonly ParetoBar[];
  readonly agreement: { readonly stated: Agreement; readonly owner: Agreement };
  readonly survival: SurvivalCurve;
  readonly cohorts: readonly Cohort[];
  readonly bridge: Bridge;
  readonly rates: Rates;
  /** What the month's causes propose as issues, where none was ever opened. */
  readonly issues: readonly ToldProposal[];
}

/** The figures from the sums; rates are made of those of the month's numbers too. */
export function reviewFigures(sums: ReviewSums, numbers: MonthSums): ReviewFigures {
  const { pareto, stated, owner, survival, cohorts, bridge } = sums;
  return {
    pareto: paretoBars(pareto),
    agreement: { stated: agreementIn(stated), owner: agreementIn(owner) },
    survival: survivalCurve(survival),
    cohorts: cohortRows(cohorts),
    bridge: bridgeIn(bridge),
    rates: ratesOf(sums, numbers),
    issues: proposalsIn(pareto),
  };
}
