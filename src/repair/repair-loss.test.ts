import { describe, expect, test } from 'vitest';
import { heldLoss } from '../losses/company.builder.ts';
import { aroundLosses, lossToRepair } from './repair.builder.ts';
import { repairLoss } from './repair-loss.ts';

const nothing = { id: '900', differences: [], forPeople: [], plan: { records: [], links: [], mirrors: [] } };
const on = { type: 'loss', id: '900', name: 'Alder churned 2024-03-05' };
const gone = new Map([['8', '8']]);

test('a loss that is as it should be is left alone', () => {
  expect(repairLoss(lossToRepair(), aroundLosses())).toEqual(nothing);
});

test('month and company that follow from the record are written in one update', () => {
  const loss = lossToRepair({ lostMonth: '', held: heldLoss({ companyId: '5' }) });
  const around = aroundLosses({
    companies: new Map([
      ['5', '7'],
      ['7', '7'],
    ]),
  });
  const { differences, plan } = repairLoss(loss, around);
  expect(differences).toEqual([
    { ...on, what: 'month of loss', is: '', shouldBe: '2024-03' },
    { ...on, what: 'company ID', is: '5', shouldBe: '7' },
  ]);
  expect(plan.mirrors).toEqual([
    { type: 'loss', id: '900', properties: { clr_lost_month: '2024-03', clr_company_id: '7' } },
  ]);
  expect(plan.links).toEqual([]);
});

test('a call that has come to nothing is not needed', () => {
  const repaired = (status: 'lost' | 'returned', callStatus: string) =>
    repairLoss(lossToRepair({ held: heldLoss({ status, callStatus }) }), aroundLosses());
  expect(repaired('returned', 'assigned')).toMatchObject({
    differences: [{ ...on, what: 'recovery call', is: 'assigned', shouldBe: 'not_needed' }],
    plan: { mirrors: [{ type: 'loss', id: '900', properties: { clr_call_status: 'not_needed' } }] },
  });
  expect(repaired('returned', 'reached')).toEqual(nothing);
  expect(repaired('lost', 'assigned')).toEqual(nothing);
});

test('missing associations with its company and its deals are made', () => {
  const held = heldLoss({
    linkedDeals: ['2'],
    evidence: [
      { id: 'deal-2', on: '2024-03-05' },
      { id: 'deal-4', on: '2024-03-06' },
    ],
  });
  const { differences, plan } = repairLoss(
    lossToRepair({ held, linkedCompanies: [] }),
    aroundLosses({ deals: new Set(['4']) }),
  );
  expect(differences.map(({ shouldBe }) => shouldBe)).toEqual(['company 7', 'deal 4']);
  const from = { type: 'loss', id: '900' };
  expect(plan.links).toEqual([
    { from, to: { type: 'company', id: '7' } },
    { from, to: { type: 'deal', id: '4' } },
  ]);
});

describe('a person is asked, and nothing is written,', () => {
  test.each([
    ['of a loss without a key', lossToRepair({ key: '', held: null }), aroundLosses(), /has no key/],
    ['of a key made by hand', lossToRepair({ key: 'Alder 2024' }), aroundLosses(), /“Alder 2024” is none/],
    ['of a loss that cannot be read', lossToRepair({ held: null }), aroundLosses(), /cannot be read/],
    [
      'of evidence that does not name the key',
      lossToRepair({ held: heldLoss({ evidence: [{ id: 'mark-1', on: '2024-03-05' }] }) }),
      aroundLosses(),
      /does not name its key deal-2/,
    ],
    [
      'of a company that is gone',
      lossToRepair({ linkedCompanies: [] }),
      aroundLosses({ companies: gone }),
      /company 7 is not in HubSpot/,
    ],
    [
      'of a deal that is gone',
      lossToRepair({ held: heldLoss({ linkedDeals: [] }) }),
      aroundLosses(),
      /deal 2, which is not in HubSpot/,
    ],
    [
      'of another company it is associated with',
      lossToRepair({ linkedCompanies: ['7', '8'] }),
      aroundLosses(),
      /associated with company 8, but belongs to company 7/,
    ],
  ])('%s', (_, loss, around, sentence) => {
    const repair = repairLoss(loss, around);
    expect(repair).toMatchObject({ differences: [], plan: nothing.plan });
    expect(repair.forPeople.map((each) => each.sentence)).toEqual([expect.stringMatching(sentence)]);
  });
});
