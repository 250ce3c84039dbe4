import { changedProperties } from '../losses/describe-loss.ts';
import { missingLinks } from '../losses/loss-links.ts';
import { matchLosses } from '../losses/match.ts';
import { isOwn } from '../losses/merged.ts';
import { mirrorNames, mirrorOf } from '../losses/mirror.ts';
import { readTimeline } from '../losses/timeline.ts';
import type { Plan, Properties, Upsert } from '../plan/plan.ts';
import type { CompanyToImport, ImportedLoss, ImportRules, TouchedLoss } from './company-import.ts';

/**
 * What the losses that rows touched lack in the portal: records, causes, links, and the company's mirror. `company` is as
 * it stands with them. An absence may have ended since: that is read anew, so that no customer who came back counts as gone until
 * the next sweep.
 */
export function planImport(
  touched: readonly TouchedLoss[],
  company: CompanyToImport,
  { losses: rules, today }: ImportRules,
): Plan {
  const { facts, profile } = company;
  const timeline = readTimeline(facts, rules, today);
  const moved = new Set(touched.flatMap(({ loss, moved: isMoved }) => (isMoved ? [loss.key] : [])));
  const known = new Map(
    matchLosses(facts, timeline).known.flatMap((each) =>
      moved.has(each.held.key) ? [[each.held.key, each] as const] : [],
    ),
  );
  const read = (loss: ImportedLoss): Properties => {
    const each = known.get(loss.key);
    return each ? changedProperties({ ...each, evidence: loss.evidence }, profile, null) : {};
  };
  const standing = facts.losses
    .filter((loss) => isOwn(facts, loss))
    .map((loss) => {
      const returned = known.get(loss.key)?.returned;
      return returned ? { ...loss, status: 'returned' as const, returned } : loss;
    });
  const mirror = mirrorOf(standing, timeline.firstWonOn);
  const differing = mirrorNames.filter((name) => (profile.mirror[name] ?? '') !== mirror[name]);
  const properties = Object.fromEntries(differing.map((name) => [name, mirror[name] ?? '']));
  return {
    records: touched.flatMap(({ loss, properties: own, causes }) => [
      ...upsertOf(loss.key, { ...own, ...read(loss) }),
      ...causes.records,
    ]),
    links: touched.flatMap(({ loss, causes }) => [
      ...missingLinks(facts.companyId, loss, loss.evidence),
      ...causes.links,
    ]),
    mirrors:
      touched.length === 0 || differing.length === 0
        ? []
        : [{ type: 'company', id: facts.companyId, properties }],
  };
}

function upsertOf(key: string, properties: Properties): readonly Upsert[] {
  return Object.keys(properties).length === 0 ? [] : [{ type: 'loss', key, properties }];
}
