import type { Plan } from '@loss-review/domain/plan/plan';
import type { Hubspot } from '@loss-review/serverless/hubspot/open';
import type { AdapterWorld } from './adapter-world.ts';

/** A loss and two causes for each of the companies, linked with each other and the company, and the company's mirror. */
export function lossesOf(companyIds: readonly string[]): Plan {
  return {
    records: companyIds.flatMap((id) => [
      { type: 'loss', key: `deal-${id}`, properties: { clr_name: `Loss of ${id}` } } as const,
      { type: 'cause', key: `cause-${id}-1`, properties: { clr_name: 'First' } } as const,
      { type: 'cause', key: `cause-${id}-2`, properties: { clr_name: 'Second' } } as const,
    ]),
    links: companyIds.flatMap((id) => {
      const company = { type: 'company', id } as const;
      const loss = { type: 'loss', key: `deal-${id}` } as const;
      const causes = [1, 2].map((n) => ({ type: 'cause', key: `cause-${id}-${n}` }) as const);
      return [
        { from: loss, to: company },
        ...causes.flatMap((from) => [
          { from, to: loss },
          { from, to: company },
        ]),
      ];
    }),
    mirrors: companyIds.map((id) => ({ type: 'company', id, properties: { clr_status: 'absent' } })),
  };
}

/** A record of ours with the number of its links. */
export interface HeldRecord {
  readonly key: string | null | undefined;
  readonly companies: number;
  readonly losses: number;
}

/** What a portal holds of ours, named by key and in order: for comparing end states. */
export async function heldByKey(
  { portal }: AdapterWorld,
  { crm }: Hubspot,
): Promise<{ readonly records: readonly HeldRecord[]; readonly mirrors: readonly object[] }> {
  await portal.clock.sleep(60_000); // the index has caught up
  const records: HeldRecord[] = [];
  for (const type of ['loss', 'cause', 'task'] as const) {
    for await (const page of crm.walk(type, { filters: [], properties: ['clr_key'] })) {
      const ids = page.map(({ id }) => id);
      const companies = await crm.linked(type, 'company', ids);
      const losses = type === 'loss' ? new Map<string, []>() : await crm.linked(type, 'loss', ids);
      for (const { id, properties } of page) {
        const links = { companies: companies.get(id)?.length ?? 0, losses: losses.get(id)?.length ?? 0 };
        records.push({ key: properties['clr_key'], ...links });
      }
    }
  }
  const mirrors: object[] = [];
  for await (const page of crm.walk('company', { filters: [], properties: ['clr_status'] })) {
    mirrors.push(...page.map(({ id, properties }) => ({ id, ...properties })));
  }
  return {
    records: records.toSorted((one, other) => (String(one.key) < String(other.key) ? -1 : 1)),
    mirrors,
  };
}
