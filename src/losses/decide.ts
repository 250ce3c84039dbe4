import { isCallEnded } from '../calls/close-task.ts';
import type { Link, Properties, Upsert } from '../plan/plan.ts';
import { counts } from './counts.ts';
import { changedProperties, foundProperties, isOvertaken, kindOf } from './describe-loss.ts';
import { dueProperties } from './due-dates.ts';
import type { CompanyFacts, CompanyProfile, HeldLoss, LossStatus, TicketFact } from './facts.ts';
import { linksOf, missingLinks } from './loss-links.ts';
import { type FoundLoss, type KnownLoss, matchLosses, type ToldLoss } from './match.ts';
import { isOwn } from './merged.ts';
import { mirrorOf, type MirroredLoss } from './mirror.ts';
import { snapshotOf } from './snapshot.ts';
import type { Timeline } from './timeline.ts';

/** What is to be written for one company; nothing where the portal holds it all. */
export interface CompanyDecision {
  readonly records: readonly Upsert[];
  readonly links: readonly Link[];
  /** Changed mirror properties and due dates; empty where they are right. */
  readonly mirror: Properties;
  /** Possible losses and notices that wait once all is written. */
  readonly waiting: readonly MirroredLoss[];
  /** Losses whose call nobody is to make any more, by the status they have once all is written. */
  readonly endedCalls: readonly EndedCall[];
  /** Losses with causes that count from now on, or count no more, by the status they have once all is written. */
  readonly recounted: readonly Pick<HeldLoss, 'id' | 'key' | 'status'>[];
  readonly withdrawn: readonly HeldLoss[];
  readonly elsewhere: readonly HeldLoss[];
}

/** A loss whose call has come to nothing: its customer is back, or it was none. */
export interface EndedCall {
  readonly id: string;
  readonly key: string;
  readonly companyId: string;
  readonly status: LossStatus;
}

/** Compares what the evidence says with what the portal holds and says what is missing. */
export function decideCompany(
  facts: CompanyFacts,
  timeline: Timeline,
  profile: CompanyProfile,
  tickets: readonly TicketFact[],
): CompanyDecision {
  const { known, found, settled, withdrawn, elsewhere } = matchLosses(facts, timeline);
  const own = facts.losses.filter((held) => isOwn(facts, held));
  const company = { id: facts.companyId, name: profile.name };
  const episodes = episodesOf(facts, known, found);
  const changed = new Map<string, Properties>();
  const change = ({ key }: HeldLoss, properties: Properties): void => {
    if (Object.keys(properties).length > 0) changed.set(key, { ...changed.get(key), ...properties });
  };

  for (const each of known) change(each.held, changedProperties(each, company, episodes.get(each) ?? null));
  for (const { held, as, on } of settled) change(held, { clr_status: as, clr_settled_on: on });
  for (const held of own) {
    change(held, held.companyId === facts.companyId ? {} : { clr_company_id: facts.companyId });
    change(held, goneProperties(held, withdrawn, timeline));
  }
  const records = found.map((each): Upsert => {
    const snapshot = snapshotOf(each.loss, profile, tickets, timeline.firstWonOn);
    const properties = { ...foundProperties(each, company, episodes.get(each) ?? null), ...snapshot };
    return { type: 'loss', key: each.key, properties };
  });
  const links = [
    ...known.flatMap(({ held, evidence }) => missingLinks(facts.companyId, held, evidence)),
    ...found.flatMap(({ key, loss }) => linksOf(facts.companyId, key, loss.evidence)),
  ];

  const settledNow = new Map(settled.map(({ held, as }) => [held, as]));
  const knownNow = new Map(known.map((each) => [each.held, each]));
  const mirrored = own.map((held) => afterwards(held, knownNow.get(held), settledNow.get(held)));
  const losses = [...mirrored, ...found.map((each) => asMirrored(each, episodes.get(each) ?? null))];
  const wanted = {
    ...mirrorOf(losses, timeline.firstWonOn),
    ...dueProperties(timeline.due),
  };
  return {
    records: [
      ...[...changed].map(([key, properties]): Upsert => ({ type: 'loss', key, properties })),
      ...records,
    ],
    links,
    mirror: Object.fromEntries(
      Object.entries(wanted).filter(([name, value]) => value !== (profile.mirror[name] ?? '')),
    ),
    waiting: losses.filter(({ status }) => status === 'possible' || status === 'leaving'),
    endedCalls: own.flatMap(({ id, key, callStatus }, at): readonly EndedCall[] => {
      const status = mirrored[at]?.status;
      if (status === undefined || !isCallEnded(status, callStatus)) return [];
      return [{ id, key, companyId: facts.companyId, status }];
    }),
    recounted: own.flatMap(({ id, key, status: before, rootReasons }, at) => {
      const status = mirrored[at]?.status ?? before;
      return rootReasons === '' || counts(status) === counts(before) ? [] : [{ id, key, status }];
    }),
    withdrawn,
    elsewhere,
  };
}

/** Absences are numbered in the order of discovery; those found together, by day. What is only possible has no number. */
function episodesOf(
  { losses }: CompanyFacts,
  known: readonly KnownLoss[],
  found: readonly FoundLoss[],
): ReadonlyMap<KnownLoss | FoundLoss, number> {
  let last = Math.max(0, ...losses.map((loss) => loss.episode ?? 0));
  const isAbsence = ({ status }: ToldLoss): boolean => status === 'lost' || status === 'returned';
  const begun = known.filter(
    ({ held, told }) => held.episode === null && isOvertaken(held, told) && isAbsence(told),
  );
  return new Map([...begun, ...found.filter(isAbsence)].map((each) => [each, ++last]));
}

/** A loss whose evidence is gone bears the day we noticed; once it stands again, none. */
function goneProperties(held: HeldLoss, withdrawn: readonly HeldLoss[], { asOf }: Timeline): Properties {
  const isGone = withdrawn.includes(held);
  if (isGone === (held.evidenceGoneOn !== null)) return {};
  return { clr_evidence_gone_on: isGone ? asOf : '' };
}

/** A held loss as it stands once the decision is written. */
function afterwards(
  held: HeldLoss,
  known: KnownLoss | undefined,
  settled: HeldLoss['status'] | undefined,
): MirroredLoss {
  if (settled) return { ...held, status: settled };
  if (!known) return held;
  const { told, returned } = known;
  const now = isOvertaken(held, told) ? { ...held, status: told.status, lostOn: told.loss.lostOn } : held;
  return returned ? { ...now, status: 'returned', returned } : now;
}

function asMirrored({ loss, status }: FoundLoss, episode: number | null): MirroredLoss {
  const returned = 'returned' in loss ? loss.returned : null;
  const { lostOn, value } = loss;
  const said = { ownerReason: '', statedReason: '', rootReasons: '' };
  return { kind: kindOf(loss), status, lostOn, value, episode, returned, ...said };
}
