import type { HeldLoss } from '@loss-review/domain/losses/facts';
import { parseMinor } from '@loss-review/domain/money/minor';
import type { GroupedLoss } from '@loss-review/domain/review/groups/loss-groups';
import type { LossReading } from '../facts/load-losses.ts';
import { heldLossProperties, readLoss } from '../facts/read-loss.ts';
import type { CrmRecord } from '../hubspot/crm.ts';

/** A loss with what its record tells of the groups it falls into. */
type TellingLoss = HeldLoss & Omit<GroupedLoss, 'segment'>;

/** Reads losses for a count; `teams`: the team by which a person's losses are counted, by the person's name. */
export function groupedLosses(teams: ReadonlyMap<string, string>): LossReading<TellingLoss> {
  return {
    properties: [
      ...heldLossProperties,
      ...['clr_source', 'clr_tenure_months', 'clr_competitor', 'clr_satisfaction', 'clr_owner_name'],
    ],
    read: (record, links) => {
      const held = readLoss(record, links);
      return held && { ...held, ...groupsIn(record, teams) };
    },
  };
}

function groupsIn(
  { properties: p }: CrmRecord,
  teams: ReadonlyMap<string, string>,
): Omit<GroupedLoss, 'segment' | 'value'> {
  const score = parseMinor(p['clr_satisfaction']);
  return {
    source: p['clr_source'] ?? '',
    tenureMonths: wholeNumber(p['clr_tenure_months']),
    competitor: p['clr_competitor'] ?? '',
    satisfaction: score === null ? '' : String(score / 100),
    team: teams.get(p['clr_owner_name'] ?? '') ?? '',
  };
}

function wholeNumber(text: string | null | undefined): number | null {
  const number = Math.round(Number(text || Number.NaN));
  return Number.isNaN(number) ? null : number;
}
