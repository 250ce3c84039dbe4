import { expect, test } from 'vitest';
import { company, heldLoss, lostRenewal, rules, won } from './company.builder.ts';
import { decideCompany } from './decide.ts';
import type { CompanyFacts } from './facts.ts';
import { afterMerge } from './merged.ts';
import { readTimeline } from './timeline.ts';

const profile = { name: 'Acme', ownerName: '', source: '', lastContactOn: null, mirror: {} };
const decide = (facts: CompanyFacts) =>
  decideCompany(facts, readTimeline(facts, rules, '2024-12-01'), profile, []);
const deals = [won('1', '2023-01-10', 12_000), lostRenewal('2', '2024-03-05', 10_000)];

test('the losses of a company that was merged become those of the one that lives on', () => {
  const losses = [heldLoss({ companyId: '5', linkedDeals: ['2'] })];
  const { records, elsewhere, withdrawn } = decide(company(deals, { formerIds: ['5'], losses }));
  expect(records).toEqual([{ type: 'loss', key: 'deal-2', properties: { clr_company_id: '7' } }]);
  expect([...elsewhere, ...withdrawn]).toEqual([]);
});

test('two absences of companies that became one leave the later record to a person', () => {
  const both = [...deals, lostRenewal('3', '2024-04-05', 500)];
  const other = heldLoss({
    id: '901',
    key: 'deal-3',
    companyId: '5',
    evidence: [{ id: 'deal-3', on: '2024-04-05' }],
  });
  const { withdrawn } = decide(company(both, { formerIds: ['5'], losses: [heldLoss(), other] }));
  expect(withdrawn.map(({ key }) => key)).toEqual(['deal-3']);
});

test('what was dismissed before the merge is not raised again', () => {
  const ended = [{ ...won('1', '2023-07-01', 900), contractEndsOn: '2024-06-30' }];
  const dismissed = heldLoss({
    key: 'contract-5-2024-06-30',
    companyId: '5',
    status: 'dismissed',
    evidence: [{ id: 'contract-5-2024-06-30', on: '2024-07-31' }],
  });
  const facts = company(ended, { formerIds: ['5'] });
  expect(decide({ ...facts, losses: [afterMerge(dismissed, facts)] }).records).toEqual([
    { type: 'loss', key: 'contract-5-2024-06-30', properties: { clr_company_id: '7' } },
  ]);
});
