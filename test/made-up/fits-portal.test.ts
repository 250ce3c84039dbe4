import { expect, test } from 'vitest';
import { csv, dealHeader } from '../exports/export-folder.ts';
import { loadExport } from '../exports/load-export.ts';
import type { PortalContent } from '../portal/content.ts';
import { loadContent } from '../portal/load-content.ts';
import { newAccount } from '../portal/new-account.ts';
import { createIds } from '../portal/portal-ids.ts';
import { resolveType } from '../portal/state.ts';
import { checkValue } from '../portal/value-check.ts';
import { madeUpContent } from './made-up-content.ts';

const asOf = Date.parse('2024-12-01T00:00:00Z');

/** Values that HubSpot would refuse to take, with its reason. */
function refusedValues(content: PortalContent): readonly string[] {
  const account = { portalId: 1, timeZone: 'UTC', currency: 'USD', ids: createIds(1), now: asOf };
  const state = newAccount(account);
  loadContent(state, content, asOf);
  return content.records.flatMap(({ objectType, id, properties }) =>
    Object.entries(properties).flatMap(([name, value]) => {
      const definition = resolveType(state, objectType)?.properties.get(name);
      if (!definition) return [`${objectType} ${id}: no property ${name}`];
      const checked = checkValue(state, definition, value, undefined);
      return 'problem' in checked ? [`${objectType} ${id} ${name}: ${checked.problem.message}`] : [];
    }),
  );
}

test('HubSpot would take every made-up value', () => {
  expect(refusedValues(madeUpContent(42, { asOf, companies: 60 }))).toEqual([]);
});

test('HubSpot would take every value of an export', async () => {
  const { content } = await loadExport({
    companies: csv(
      'Record ID,Name,Company owner,Industry,Lifecycle Stage,Number of Employees,Last Contacted,Plan,Since,Is Public',
      '11,Harbour Mill,Mara Vance,Tide Power,Customer,12,2024-01-02 10:00,Basic,2024-01-02,yes',
    ),
    deals: csv(
      `${dealHeader},Deal Type,Currency,Deal owner,Next step`,
      '21,Closed won,Renewals,"1,234.50",2024-01-05,2024-01-02,11,Barter,XAF,Mara Vance,=1+1',
    ),
    tickets: csv(
      'Ticket ID,Create date,Close date,Priority,Category',
      '31,2024-01-01,2025-01-01,High,Other;Billing Issue',
    ),
    contacts: csv(
      'Record ID,Email,Buying Role,Time Zone',
      '41,a@mill.example,Champion;Gatekeeper,Europe/Berlin',
    ),
  });
  expect(content.records).toHaveLength(4);
  expect(refusedValues(content)).toEqual([]);
});
