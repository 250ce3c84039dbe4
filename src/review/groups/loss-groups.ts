import type { Minor } from '../../money/minor.ts';
import { addByValue, byValue, type ByValue } from './kept-values.ts';
import { tenureBand } from './tenure-band.ts';

/** What a loss is grouped by; empty text, and a tenure of null, are unknown. */
export interface GroupedLoss {
  readonly value: Minor;
  /** First source of the company, from the snapshot of the loss. */
  readonly source: string;
  /** Completed months as a customer, likewise. */
  readonly tenureMonths: number | null;
  /** The company's value of the property that settings choose. */
  readonly segment: string;
  /** Whom the customer went to. */
  readonly competitor: string;
  /** Last satisfaction score before the loss. */
  readonly satisfaction: string;
  /** The team of the owner at the loss, where it is large enough to be told. */
  readonly team: string;
}

/** The ways in which a month's churned losses are told apart. */
export const lossDimensions = ['source', 'tenure', 'segment', 'competitor', 'satisfaction', 'team'] as const;
export type LossDimension = (typeof lossDimensions)[number];

/** Churned losses, and their money in hundredths. */
export interface GroupLine {
  readonly losses: number;
  readonly money: Minor;
}

/** A month's churned losses by each dimension: the lines of every one come to all of them. */
export type LossGroups = Readonly<Record<LossDimension, ByValue<GroupLine>>>;

/** Values a dimension tells by name. */
const most = 24;

const noLine: GroupLine = { losses: 0, money: 0 };
const none: ByValue<GroupLine> = { values: [], other: noLine };
export const noLossGroups: LossGroups = {
  source: none,
  tenure: none,
  segment: none,
  competitor: none,
  satisfaction: none,
  team: none,
};

/** What these churned losses add, in the order of their companies' ids. */
export function lossGroupsOf(losses: readonly GroupedLoss[]): LossGroups {
  const by = (valueOf: (loss: GroupedLoss) => string): ByValue<GroupLine> =>
    byValue(
      losses.map((loss) => ({ value: valueOf(loss), sums: { losses: 1, money: loss.value } })),
      noLine,
      addLines,
    );
  return {
    source: by(({ source }) => source),
    tenure: by(({ tenureMonths }) => tenureBand(tenureMonths)),
    segment: by(({ segment }) => segment),
    competitor: by(({ competitor }) => competitor),
    satisfaction: by(({ satisfaction }) => satisfaction),
    team: by(({ team }) => team),
  };
}

/** Adds those that come next in id order. */
export function addLossGroups(held: LossGroups, next: LossGroups): LossGroups {
  const add = (name: LossDimension): ByValue<GroupLine> =>
    addByValue(held[name], next[name], { add: addLines, most });
  return {
    source: add('source'),
    tenure: add('tenure'),
    segment: add('segment'),
    competitor: add('competitor'),
    satisfaction: add('satisfaction'),
    team: add('team'),
  };
}

function addLines(a: GroupLine, b: GroupLine): GroupLine {
  return { losses: a.losses + b.losses, money: a.money + b.money };
}
