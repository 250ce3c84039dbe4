import { readTrace } from '@loss-review/domain/card/trace';
import type { HeldCause, ImportedLoss } from '@loss-review/domain/import/company-import';
import { causeProperties } from '@loss-review/domain/import/plan-causes';
import { revisionOf } from '../card/read-shown-loss.ts';
import { heldLossProperties, readLoss } from '../facts/read-loss.ts';
import type { Crm, CrmRecord, Linked } from '../hubspot/crm.ts';

const lossProperties = [...heldLossProperties, 'clr_revision', 'clr_trace', 'clr_recorded_at'];

/** The losses associated with each of these companies, with their causes; companies without any are absent. */
export async function loadLosses(
  crm: Crm,
  companyIds: readonly string[],
): Promise<ReadonlyMap<string, readonly ImportedLoss[]>> {
  const linked = await crm.linked('company', 'loss', companyIds);
  const ids = [...new Set([...linked.values()].flatMap(idsOf))];
  const losses = await readLosses(crm, await crm.read('loss', ids, lossProperties), true);
  const byId = new Map(losses.map((loss) => [loss.id, loss]));
  return new Map(
    [...linked].flatMap(([company, links]) => {
      const own = idsOf(links).flatMap((id) => byId.get(id) ?? []);
      return own.length > 0 ? [[company, own] as const] : [];
    }),
  );
}

/** Losses by key that no association led to: written in an import that was cut, or unlinked by a person. */
export async function loadLossesByKey(
  crm: Crm,
  keys: readonly string[],
): Promise<ReadonlyMap<string, ImportedLoss>> {
  const losses = await readLosses(crm, await crm.readByKey('loss', keys, lossProperties), false);
  return new Map(losses.map((loss) => [loss.key, loss]));
}

async function readLosses(
  crm: Crm,
  records: readonly CrmRecord[],
  toCompany: boolean,
): Promise<readonly ImportedLoss[]> {
  const ids = records.map(({ id }) => id);
  const [deals, linkedCauses] = await Promise.all([
    crm.linked('loss', 'deal', ids),
    crm.linked('loss', 'cause', ids),
  ]);
  const causes = await readCauses(crm, [...new Set([...linkedCauses.values()].flatMap(idsOf))]);
  return records.flatMap((record): readonly ImportedLoss[] => {
    const { id, properties: p } = record;
    const held = readLoss(record, { toCompany, deals: idsOf(deals.get(id) ?? []) });
    if (!held) return [];
    return [
      {
        ...held,
        revision: revisionOf(p['clr_revision']),
        trace: readTrace(p['clr_trace']),
        recorded: (p['clr_recorded_at'] ?? '') !== '',
        causes: idsOf(linkedCauses.get(id) ?? []).flatMap((cause) => causes.get(cause) ?? []),
      },
    ];
  });
}

async function readCauses(crm: Crm, ids: readonly string[]): Promise<ReadonlyMap<string, HeldCause>> {
  const [records, companies] = await Promise.all([
    crm.read('cause', ids, causeProperties),
    crm.linked('cause', 'company', ids),
  ]);
  return new Map(
    records.map(({ id, properties }) => [
      id,
      {
        key: properties['clr_key'] ?? '',
        properties: Object.fromEntries(Object.entries(properties).map(([name, text]) => [name, text ?? ''])),
        linkedToLoss: true,
        linkedToCompany: idsOf(companies.get(id) ?? []).includes(properties['clr_company_id'] ?? ''),
      },
    ]),
  );
}

function idsOf(linked: readonly Linked[]): readonly string[] {
  return linked.map(({ id }) => id);
}
