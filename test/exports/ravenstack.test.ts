import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { PortalContent } from '../portal/content.ts';
import { asOfMonth, readExport } from './read-export.ts';

/** The RavenStack data set, kept beside the repository and never in it; tests that need it are skipped without. */
const folder = fileURLToPath(new URL('../../../shared/data/ravenstack', import.meta.url));

const load = async (month: string, timeZone: string): Promise<PortalContent> => {
  const { content } = await readExport(folder, {
    timeZone,
    currency: 'USD',
    asOf: asOfMonth(month, timeZone),
  });
  return content;
};

const absent = !existsSync(folder);

describe.skipIf(absent)(
  `RavenStack${absent ? ' (skipped: ../shared/data/ravenstack is not there)' : ''}`,
  () => {
    test('loads whole once all has happened', async () => {
      const { records, owners, dealPipelines } = await load('2025-12', 'Europe/Berlin');
      const count = (type: string): number => records.filter(({ objectType }) => objectType === type).length;
      // As the data set describes itself: 500 companies, 4,697 deals, 2,000 tickets, 16 owners of whom four executives.
      expect(['companies', 'deals', 'tickets', 'contacts'].map(count)).toEqual([500, 4697, 2000, 0]);
      expect(owners).toHaveLength(16);
      expect(owners.filter(({ teams }) => teams.some(({ name }) => name === 'Executives'))).toHaveLength(4);
      expect(dealPipelines.map(({ label }) => label)).toEqual(['Subscriptions', 'Renewals']);
      const lost = records.filter(({ properties }) => properties['dealstage'] === 'renewals_closed_lost');
      expect(lost).toHaveLength(600);
    });

    test('loads the same in every zone', async () => {
      const [utc, samoa] = await Promise.all([load('2024-06', 'UTC'), load('2024-06', 'Pacific/Apia')]);
      const shape = ({ records }: PortalContent): unknown =>
        records.map(({ id, properties }) => [id, properties['dealstage']]);
      expect(shape(samoa)).toEqual(shape(utc));
    });
  },
);
