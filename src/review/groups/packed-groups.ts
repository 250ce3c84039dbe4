import * as z from 'zod/mini';
import type { SurvivalSums } from '../kaplan-meier.ts';
import { CountsText, countsAsText, countsFromText } from './counts-as-text.ts';
import type { GroupSums } from './group-sums.ts';
import type { ByValue } from './kept-values.ts';
import type { GroupLine } from './loss-groups.ts';

const whole = z.int();
const name = z.string().check(z.maxLength(40));

/** Value, losses, money; what other values come to. */
const Lines = z.strictObject({
  values: z.array(z.tuple([name, whole, whole])),
  other: z.tuple([whole, whole]),
});
/** Value, events by month, ends of watch by month; what other values come to. */
const Curves = z.strictObject({
  values: z.array(z.tuple([name, CountsText, CountsText])),
  other: z.tuple([CountsText, CountsText]),
});

/** Sums by groups as a cursor and a review carry them: 32 KB hold everything, so what repeats has no names. */
export const PackedGroups = z.strictObject({
  losses: z.strictObject({
    source: Lines,
    tenure: Lines,
    segment: Lines,
    competitor: Lines,
    satisfaction: Lines,
    team: Lines,
  }),
  survival: z.strictObject({ segment: Curves, source: Curves }),
});
export type PackedGroups = z.infer<typeof PackedGroups>;

/** Sums by groups, packed. */
export function packedGroups({ losses, survival }: GroupSums): PackedGroups {
  const line = ({ losses: count, money }: GroupLine): [number, number] => [count, money];
  const lines = ({ values, other }: ByValue<GroupLine>): z.infer<typeof Lines> => ({
    values: values.map(({ value, sums }) => [value, ...line(sums)]),
    other: line(other),
  });
  const curve = ({ events, censored }: SurvivalSums): [string, string] => [
    countsAsText(events),
    countsAsText(censored),
  ];
  const curves = ({ values, other }: ByValue<SurvivalSums>): z.infer<typeof Curves> => ({
    values: values.map(({ value, sums }) => [value, ...curve(sums)]),
    other: curve(other),
  });
  return {
    losses: inEach(losses, lines),
    survival: { segment: curves(survival.segment), source: curves(survival.source) },
  };
}

/** Sums by groups as they were before they were packed. */
export function unpackedGroups({ losses, survival }: PackedGroups): GroupSums {
  const lines = ({ values, other }: z.infer<typeof Lines>): ByValue<GroupLine> => ({
    values: values.map(([value, count, money]) => ({ value, sums: { losses: count, money } })),
    other: { losses: other[0], money: other[1] },
  });
  const curve = ([events, censored]: readonly [string, string]): SurvivalSums => ({
    events: countsFromText(events),
    censored: countsFromText(censored),
  });
  const curves = ({ values, other }: z.infer<typeof Curves>): ByValue<SurvivalSums> => ({
    values: values.map(([value, events, censored]) => ({ value, sums: curve([events, censored]) })),
    other: curve(other),
  });
  return {
    losses: inEach(losses, lines),
    survival: { segment: curves(survival.segment), source: curves(survival.source) },
  };
}

/** The same done to the losses of every dimension. */
function inEach<From, To>(
  { source, tenure, segment, competitor, satisfaction, team }: Record<keyof GroupSums['losses'], From>,
  change: (one: From) => To,
): Record<keyof GroupSums['losses'], To> {
  return {
    source: change(source),
    tenure: change(tenure),
    segment: change(segment),
    competitor: change(competitor),
    satisfaction: change(satisfaction),
    team: change(team),
  };
}
