import { expect, test } from 'vitest';
import { company, heldLoss, lostDeal, lostRenewal, rules, won } from './company.builder.ts';
import { type CompanyDecision, decideCompany } from './decide.ts';
import type { CompanyFacts, CompanyProfile, TicketFact } from './facts.ts';
import { mirrorNames } from './mirror.ts';
import { readTimeline } from './timeline.ts';

const blank = Object.fromEntries(mirrorNames.map((name) => [name, '']));
const acme: CompanyProfile = {
  name: 'Acme',
  ownerName: 'Ada Byron',
  source: 'ORGANIC_SEARCH',
  lastContactOn: '2024-02-27',
  mirror: blank,
};
const left = [won('1', '2023-01-10', 12_000), lostRenewal('2', '2024-03-05', 10_000)];

function decide(facts: CompanyFacts, profile = acme, tickets: readonly TicketFact[] = []): CompanyDecision {
  return decideCompany(facts, readTimeline(facts, rules, '2024-12-01'), profile, tickets);
}

test('a customer who left becomes a loss with its snapshot, its links and a mirror', () => {
  const tickets = [
    { createdOn: '2023-01-20', closedOn: '2023-01-22', score: 2 },
    { createdOn: '2024-02-01', closedOn: '2024-02-03', score: 5 },
    { createdOn: '2024-03-01', closedOn: null, score: null },
    { createdOn: '2024-03-06', closedOn: '2024-03-07', score: 1 },
  ];
  const { records, links, mirror } = decide(company(left), acme, tickets);
  expect(records).toEqual([
    {
      type: 'loss',
      key: 'deal-2',
      properties: {
        clr_name: 'Acme churned 2024-03-05',
        clr_company_id: '7',
        clr_company_name: 'Acme',
        clr_kind: 'churned',
        clr_status: 'lost',
        clr_lost_on: '2024-03-05',
        clr_lost_month: '2024-03',
        clr_value: '100',
        clr_evidence: '[{"id":"deal-2","on":"2024-03-05"}]',
        clr_evidence_kind: 'lost_renewal',
        clr_dated_by: 'evidence',
        clr_class: 'regretted',
        clr_lost_reason_text: '',
        clr_episode: '1',
        clr_value_before: '120',
        clr_owner_name: 'Ada Byron',
        clr_tenure_months: '13',
        clr_source: 'ORGANIC_SEARCH',
        clr_satisfaction: '5',
        clr_open_tickets: '1',
        clr_recent_tickets: '2',
        clr_last_contact: '2024-02-27',
      },
    },
  ]);
  expect(links.map(({ to }) => to)).toEqual([
    { type: 'company', id: '7' },
    { type: 'deal', id: '2' },
  ]);
  expect(mirror).toEqual({
    clr_status: 'lost',
    clr_kind: 'churned',
    clr_lost_on: '2024-03-05',
    clr_lost_month: '2024-03',
    clr_value_lost: '100',
    clr_losses: '1',
  });
});

test('what is held already is not written again, and a missing link is', () => {
  const told = decide(company(left)).mirror;
  const mirrored = { ...acme, mirror: { ...blank, ...told } };
  expect(decide(company(left, { losses: [heldLoss()] }), mirrored)).toMatchObject({
    records: [],
    links: [],
    mirror: {},
  });
  const unlinked = heldLoss({ linkedToCompany: false, linkedDeals: [] });
  expect(decide(company(left, { losses: [unlinked] }), mirrored).links).toHaveLength(2);
});

test('a return and further evidence are added to the held loss; reasons and snapshot are left alone', () => {
  const deals = [...left, lostRenewal('3', '2024-04-01', 10_000), won('4', '2024-05-01', 4_999)];
  const held = heldLoss({ ownerReason: 'price.rise' });
  const { records, mirror } = decide(company(deals, { losses: [held] }));
  expect(records).toEqual([
    {
      type: 'loss',
      key: 'deal-2',
      properties: {
        clr_evidence: '[{"id":"deal-2","on":"2024-03-05"},{"id":"deal-3","on":"2024-04-01"}]',
        clr_status: 'returned',
        clr_returned_on: '2024-05-01',
        clr_return_value: '49.99',
        clr_return: 'partial',
        clr_return_evidence: 'deal-4',
      },
    },
  ]);
  expect(mirror).toMatchObject({
    clr_status: 'returned',
    clr_returned_on: '2024-05-01',
    clr_owner_reason: 'price.rise',
  });
});

test('evidence that vanishes leaves the loss as it is, says since when, and names it for a person', () => {
  const held = heldLoss();
  const gone = company([won('1', '2023-01-10', 12_000)], { losses: [held] });
  const { records, withdrawn, mirror } = decide(gone);
  expect(records).toEqual([
    { type: 'loss', key: 'deal-2', properties: { clr_evidence_gone_on: '2024-12-01' } },
  ]);
  expect(withdrawn).toEqual([held]);
  expect(mirror['clr_status']).toBe('lost');
  const noticed = heldLoss({ evidenceGoneOn: '2024-11-20' });
  expect(decide({ ...gone, losses: [noticed] })).toMatchObject({ records: [], withdrawn: [noticed] });
});

test('a deal that was given another day is evidence that moved; back on its day it stands again', () => {
  const moved = [left[0] ?? won('1', '2023-01-10', 0), lostRenewal('2', '2024-04-01', 10_000)];
  expect(decide(company(moved, { losses: [heldLoss()] })).withdrawn).toHaveLength(1);
  const noticed = heldLoss({ evidenceGoneOn: '2024-11-20' });
  const { records, withdrawn } = decide(company(left, { losses: [noticed] }));
  expect(withdrawn).toEqual([]);
  expect(records.map(({ properties }) => properties)).toEqual([{ clr_evidence_gone_on: '' }]);
});

test('a loss that a person dated rests on that person’s word', () => {
  const dated = heldLoss({ datedBy: 'person' });
  expect(decide(company([won('1', '2023-01-10', 12_000)], { losses: [dated] })).withdrawn).toEqual([]);
});

test('a loss whose record belongs to another company is neither rewritten nor doubled', () => {
  const held = heldLoss({ companyId: '8', linkedToCompany: false });
  const { records, links, elsewhere } = decide(company(left, { losses: [held] }));
  expect(records).toEqual([]);
  expect(links).toEqual([]);
  expect(elsewhere).toEqual([held]);
});

test('an absence found later gets the next number, though it began earlier', () => {
  const held = heldLoss({
    key: 'deal-9',
    evidence: [{ id: 'deal-9', on: '2024-08-01' }],
    lostOn: '2024-08-01',
  });
  const deals = [...left, won('8', '2024-06-01', 5_000), lostRenewal('9', '2024-08-01', 5_000)];
  const { records } = decide(company(deals, { losses: [held] }));
  expect(records.map(({ key, properties }) => [key, properties['clr_episode']])).toEqual([['deal-2', '2']]);
});

test('the number of an undone absence is not given again', () => {
  const undone = heldLoss({
    key: 'deal-9',
    evidence: [{ id: 'deal-9', on: '2024-01-01' }],
    status: 'undone',
  });
  const { records } = decide(company(left, { losses: [undone] }));
  expect(records[0]?.properties['clr_episode']).toBe('2');
});

test('a prospect’s lost deal is mirrored until the prospect buys', () => {
  const prospect = [lostDeal('1', '2024-01-05', 5_000)];
  expect(decide(company(prospect)).mirror).toMatchObject({
    clr_status: 'prospect_lost',
    clr_value_lost: '50',
  });
  const told = { ...acme, mirror: { ...blank, clr_status: 'prospect_lost', clr_kind: 'lost_deal' } };
  const bought = [...prospect, won('2', '2024-02-05', 5_000)];
  expect(decide(company(bought), told).mirror).toMatchObject({ clr_status: '', clr_kind: '' });
});

test('a call about a customer who came back, or bought before leaving, has come to nothing', () => {
  const back = [...left, won('3', '2024-05-01', 11_000)];
  const held = heldLoss({ key: 'deal-2', lostOn: '2024-03-05', callStatus: 'tried' });
  const ended = { id: held.id, key: 'deal-2', companyId: '7', status: 'returned' };
  expect(decide({ ...company(back), losses: [held] }).endedCalls).toEqual([ended]);
  expect(decide({ ...company(left), losses: [held] }).endedCalls).toEqual([]);
  for (const callStatus of ['', 'reached', 'not_reached', 'not_needed']) {
    expect(decide({ ...company(back), losses: [{ ...held, callStatus }] }).endedCalls).toEqual([]);
  }
});
