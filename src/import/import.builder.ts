import * as z from 'zod/mini';
import { company as companyFacts, heldLoss, rules as lossRules } from '../losses/company.builder.ts';
import { mirrorNames } from '../losses/mirror.ts';
import type { Plan } from '../plan/plan.ts';
import type { CompanyToImport, HeldCause, ImportedLoss, ImportRules } from './company-import.ts';
import type { LossRow } from './loss-row.ts';
import { whole } from './weights.ts';

/** A row about company 7, lost on 5 March 2024, for tests. */
export function lossRow(rest: Partial<LossRow<string>> = {}): LossRow<string> {
  return {
    line: 2,
    company: { id: '7', domain: '', name: '' },
    lostOn: '2024-03-05',
    kind: 'churned',
    value: null,
    ownerReason: null,
    statedReason: null,
    causes: [],
    verified: false,
    quote: '',
    ...rest,
  };
}

/** A cause that has all the weight, for tests. */
export const fees = { reason: 'price.fees', weight: whole };

/** The absence of company 7 by lost renewal 2 of 5 March 2024, worth 100, for tests. */
export function importedLoss(rest: Partial<ImportedLoss> = {}): ImportedLoss {
  return { ...heldLoss(), revision: 0, trace: [], recorded: false, causes: [], ...rest };
}

/** Company 7, called Alder, for tests. */
export function companyToImport(
  losses: readonly ImportedLoss[] = [],
  facts: Partial<CompanyToImport['facts']> = {},
): CompanyToImport {
  return {
    facts: { ...companyFacts([]), ...facts, losses },
    profile: {
      name: 'Alder',
      ownerName: 'Grace Hale',
      source: '',
      lastContactOn: null,
      mirror: Object.fromEntries(mirrorNames.map((name) => [name, ''])),
    },
    tickets: [],
  };
}

/** An import on 1 July 2024, for tests. */
export const importRules: ImportRules = {
  today: '2024-07-01',
  losses: lossRules,
  who: 'Ada Park',
  causeKey: (lossKey, number) => `${lossKey}-cause-${number}`,
  tell: (code) => ({ label: code, category: code.split('.')[0] ?? '' }),
};

/** What a plan writes to a record, for tests. */
export function writtenTo(plan: Plan, key: string): Readonly<Record<string, string>> | undefined {
  return plan.records.find((record) => record.key === key)?.properties;
}

/** The causes that a plan makes, as the portal then holds them, for tests. */
export function heldCauses(plan: Pick<Plan, 'records'>): readonly HeldCause[] {
  return plan.records.flatMap(({ type, key, properties }) =>
    type === 'cause' ? [{ key, properties, linkedToLoss: true, linkedToCompany: true }] : [],
  );
}

/** The company once a plan is written, for tests. */
export function afterPlan(company: CompanyToImport, plan: Plan): CompanyToImport {
  const losses = new Map(company.facts.losses.map((loss) => [loss.key, loss]));
  for (const { type, key, properties: p } of plan.records) {
    if (type !== 'loss') continue;
    const before = losses.get(key) ?? importedLoss({ id: key, key, episode: null, evidence: [] });
    losses.set(key, withProperties(before, p));
  }
  for (const { type, key, properties } of plan.records) {
    const loss = losses.get(key.replace(/-cause-\d$/, ''));
    if (type !== 'cause' || !loss) continue;
    const held = loss.causes.find((cause) => cause.key === key);
    const cause = {
      key,
      properties: { ...held?.properties, ...properties },
      linkedToLoss: true,
      linkedToCompany: true,
    };
    losses.set(loss.key, { ...loss, causes: [...loss.causes.filter((each) => each.key !== key), cause] });
  }
  const mirror = { ...company.profile.mirror, ...plan.mirrors[0]?.properties };
  return {
    ...company,
    facts: { ...company.facts, losses: [...losses.values()] },
    profile: { ...company.profile, mirror },
  };
}

function withProperties(loss: ImportedLoss, p: Readonly<Record<string, string>>): ImportedLoss {
  const kinds = { churned: 'churned', downgraded: 'downgraded', lost_deal: 'lost_deal' } as const;
  const statuses = { lost: 'lost', returned: 'returned', recorded: 'recorded' } as const;
  const known = <T>(names: Readonly<Record<string, T>>, name: string | undefined, otherwise: T): T =>
    (name === undefined ? undefined : names[name]) ?? otherwise;
  const evidence: unknown = JSON.parse(p['clr_evidence'] ?? '[]');
  return {
    ...loss,
    kind: known(kinds, p['clr_kind'], loss.kind),
    status: known<ImportedLoss['status']>(statuses, p['clr_status'], loss.status),
    lostOn: p['clr_lost_on'] ?? loss.lostOn,
    value: p['clr_value'] === undefined ? loss.value : Math.round(Number(p['clr_value']) * 100),
    evidence: p['clr_evidence'] === undefined ? loss.evidence : z.parse(Evidence, evidence),
    datedBy: p['clr_dated_by'] === 'person' ? 'person' : loss.datedBy,
    episode: p['clr_episode'] === undefined ? loss.episode : Number(p['clr_episode']),
    returned:
      p['clr_returned_on'] === undefined
        ? loss.returned
        : {
            on: p['clr_returned_on'],
            value: Math.round(Number(p['clr_return_value']) * 100),
            evidence: p['clr_return_evidence'] ?? '',
          },
    ownerReason: p['clr_owner_reason'] ?? loss.ownerReason,
    statedReason: p['clr_stated_reason'] ?? loss.statedReason,
    rootReasons: p['clr_root_reasons'] ?? loss.rootReasons,
    mainReason: p['clr_main_reason'] ?? loss.mainReason,
    ownerName: p['clr_owner_name'] ?? loss.ownerName,
    source: p['clr_source'] ?? loss.source,
    revision: p['clr_revision'] === undefined ? loss.revision : Number(p['clr_revision']),
  };
}

const Evidence = z.array(z.object({ id: z.string(), on: z.string() }));
