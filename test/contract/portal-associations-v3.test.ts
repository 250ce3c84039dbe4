import { describe, expect, it } from 'vitest';
import { openAskedPortal, textAt } from '../support/ask-portal.ts';

/** HubSpot's guide to associations v3. */
describe('the associations of one record in v3', () => {
  it('name each type by its word, page by page', async () => {
    const at = openAskedPortal();
    const [deal, company] = [
      await at.make('deals', { dealname: 'D' }),
      await at.make('companies', { name: 'A' }),
    ];
    const types = [{ associationCategory: 'HUBSPOT_DEFINED', associationTypeId: 5 }];
    const inputs = [{ from: { id: deal }, to: { id: company }, types }];
    await at.ask('POST', '/crm/associations/2026-09/deals/companies/batch/create', { inputs });
    const path = `/crm/v3/objects/deals/${deal}/associations/companies`;
    expect((await at.ask('GET', path)).body).toEqual({
      results: [
        { id: company, type: 'deal_to_company_unlabeled' },
        { id: company, type: 'deal_to_company' },
      ],
    });
    const first = await at.ask('GET', `${path}?limit=1`);
    const after = textAt(first.body, 'paging', 'next', 'after');
    const second = await at.ask('GET', `${path}?limit=1&after=${after}`);
    expect(second.body).toEqual({ results: [{ id: company, type: 'deal_to_company' }] });
    expect((await at.ask('GET', '/crm/v3/objects/deals/999/associations/companies')).status).toBe(404);
  });
});
