import { plainNumber } from '../money/minor.ts';
import type { Link, Properties, Upsert } from '../plan/plan.ts';
import { monthOf } from '../time/day.ts';
import type { CompanyFacts, CompanyProfile, Evidence, HeldLoss, LossKind, TicketFact } from './facts.ts';
import { type FoundLoss, type KnownLoss, type Matched, matchLosses } from './match.ts';
import { mirrorOf, type MirroredLoss } from './mirror.ts';
import { snapshotOf } from './snapshot.ts';
import type { Absence, SingleLoss, Timeline } from './timeline.ts';

/** What is to be written for one company; nothing where the portal holds it all. */
export interface CompanyDecision {
  readonly records: readonly Upsert[];
  readonly links: readonly Link[];
  /** Changed mirror properties; empty where the mirror is right. */
  readonly mirror: Properties;
  readonly withdrawn: readonly HeldLoss[];
  readonly elsewhere: readonly HeldLoss[];
}

/** Compares what the evidence says with what the portal holds and says what is missing. */
export function decideCompany(
  facts: CompanyFacts,
  timeline: Timeline,
  profile: CompanyProfile,
  tickets: readonly TicketFact[],
): CompanyDecision {
  const matched = matchLosses(facts, timeline);
  const records: Upsert[] = [];
  const links: Link[] = [];
  const mirrored: MirroredLoss[] = facts.losses
    .filter(
      (held) => held.companyId === facts.companyId && !matched.known.some((known) => known.held === held),
    )
    .map((held) => ({ ...held }));

  for (const known of matched.known) {
    const changed = changesOf(known);
    if (Object.keys(changed).length > 0)
      records.push({ type: 'loss', key: known.held.key, properties: changed });
    links.push(...missingLinks(facts.companyId, known.held, known.evidence));
    mirrored.push({
      ...known.held,
      ...(known.returned ? { status: 'returned', returned: known.returned } : {}),
    });
  }
  for (const { found, episode } of numbered(facts, matched)) {
    const { key, loss } = found;
    const snapshot = snapshotOf(loss, profile, tickets, timeline.firstWonOn);
    const properties = { ...describe(facts.companyId, profile.name, loss, episode), ...snapshot };
    records.push({ type: 'loss', key, properties });
    links.push(...linksOf(facts.companyId, key, loss.evidence));
    const { kind, returned } = standing(loss);
    const status = kind !== 'churned' ? 'recorded' : returned ? 'returned' : 'lost';
    mirrored.push({
      ...loss,
      kind,
      status,
      episode,
      returned,
      ownerReason: '',
      statedReason: '',
      rootReasons: '',
    });
  }
  const wanted = mirrorOf(mirrored, timeline.firstWonOn);
  const mirror = Object.fromEntries(
    Object.entries(wanted).filter(([name, value]) => value !== (profile.mirror[name] ?? '')),
  );
  return { records, links, mirror, withdrawn: matched.withdrawn, elsewhere: matched.elsewhere };
}

/** Absences are numbered in the order of discovery; those found together, by day. */
function numbered(
  { losses }: CompanyFacts,
  matched: Matched,
): readonly { found: FoundLoss; episode: number | null }[] {
  let last = Math.max(0, ...losses.map((loss) => loss.episode ?? 0));
  return matched.found.map((found) => ({ found, episode: 'returned' in found.loss ? ++last : null }));
}

function standing(loss: Absence | SingleLoss): { kind: LossKind; returned: Absence['returned'] } {
  return 'returned' in loss
    ? { kind: 'churned', returned: loss.returned }
    : { kind: loss.kind, returned: null };
}

function changesOf({ held, evidence, returned }: KnownLoss): Properties {
  return {
    ...(evidence.length > held.evidence.length ? { clr_evidence: JSON.stringify(evidence) } : {}),
    ...(returned && !held.returned ? returnProperties(returned, held.value) : {}),
  };
}

function describe(
  companyId: string,
  name: string,
  loss: Absence | SingleLoss,
  episode: number | null,
): Properties {
  const { kind, returned } = standing(loss);
  const word = { churned: 'churned', downgraded: 'downgraded', lost_deal: 'deal lost' }[kind];
  const evidenceKind =
    'returned' in loss ? loss.kind : loss.kind === 'lost_deal' ? 'lost_deal' : 'smaller_renewal';
  return {
    clr_name: `${name} ${word} ${loss.lostOn}`,
    clr_company_id: companyId,
    clr_company_name: name,
    clr_kind: kind,
    clr_status: kind === 'churned' ? 'lost' : 'recorded',
    clr_lost_on: loss.lostOn,
    clr_lost_month: monthOf(loss.lostOn),
    clr_value: plainNumber(loss.value),
    clr_evidence: JSON.stringify(loss.evidence),
    clr_evidence_kind: evidenceKind,
    clr_dated_by: 'evidence',
    clr_class: 'regretted',
    clr_lost_reason_text: loss.lostReason ?? '',
    ...(episode === null ? {} : { clr_episode: String(episode) }),
    ...(returned ? returnProperties(returned, loss.value) : {}),
  };
}

function returnProperties(returned: NonNullable<Absence['returned']>, lost: number): Properties {
  return {
    clr_status: 'returned',
    clr_returned_on: returned.on,
    clr_return_value: plainNumber(returned.value),
    clr_return: returned.value * 2 < lost ? 'partial' : 'full',
    clr_return_evidence: returned.evidence,
  };
}

function linksOf(companyId: string, key: string, evidence: readonly Evidence[]): readonly Link[] {
  const from = { type: 'loss', key } as const;
  return [
    { from, to: { type: 'company', id: companyId } },
    ...dealIds(evidence).map((id): Link => ({ from, to: { type: 'deal', id } })),
  ];
}

function missingLinks(companyId: string, held: HeldLoss, evidence: readonly Evidence[]): readonly Link[] {
  return linksOf(companyId, held.key, evidence).filter(({ to }) => {
    if (!('id' in to)) return true;
    return to.type === 'company' ? !held.linkedToCompany : !held.linkedDeals.includes(to.id);
  });
}

function dealIds(evidence: readonly Evidence[]): readonly string[] {
  return evidence.flatMap(({ id }) => (id.startsWith('deal-') ? [id.slice('deal-'.length)] : []));
}
