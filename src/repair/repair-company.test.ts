import { expect, test } from 'vitest';
import { heldLoss } from '../losses/company.builder.ts';
import { companyToRepair } from './repair.builder.ts';
import { needsFirstWon, repairCompany } from './repair-company.ts';

const back = { on: '2024-04-01', value: 10_000, evidence: 'person' };
const prospect = heldLoss({ kind: 'lost_deal', status: 'recorded', episode: null });

test('a company that says what its losses say is left alone', () => {
  expect(repairCompany(companyToRepair())).toMatchObject({ differences: [], forPeople: [] });
});

test('all that differs is one update', () => {
  const { mirror } = companyToRepair();
  const wrong = { ...mirror, clr_status: 'returned', clr_value_lost: '' };
  const { differences, plan } = repairCompany(companyToRepair({ mirror: wrong }));
  const on = { type: 'company', id: '7', name: 'Alder' };
  expect(differences).toEqual([
    { ...on, what: 'clr_status', is: 'returned', shouldBe: 'lost' },
    { ...on, what: 'clr_value_lost', is: '', shouldBe: '100' },
  ]);
  expect(plan.mirrors).toEqual([
    { type: 'company', id: '7', properties: { clr_status: 'lost', clr_value_lost: '100' } },
  ]);
});

test('a company without losses says nothing', () => {
  const { mirror } = companyToRepair();
  const { plan } = repairCompany(companyToRepair({ losses: [], mirror }));
  expect(plan.mirrors.map(({ properties }) => properties)).toEqual([
    {
      clr_status: '',
      clr_kind: '',
      clr_lost_on: '',
      clr_lost_month: '',
      clr_value_lost: '',
      clr_losses: '',
      clr_caller: '',
      clr_next_step: '',
    },
  ]);
});

test.each([
  ['returned', [heldLoss({ status: 'returned', returned: back })]],
  ['undone', [heldLoss({ status: 'undone' })]],
  ['only possible', [heldLoss({ status: 'possible' })]],
  ['a prospect', [prospect]],
])('nobody calls a company that is %s', (_, losses) => {
  const { differences } = repairCompany(companyToRepair({ losses }));
  expect(differences.map(({ what }) => what)).toEqual(['clr_caller', 'clr_next_step']);
});

test.each([
  ['lost', [heldLoss()]],
  ['leaving', [heldLoss({ status: 'leaving' })]],
  [
    'lost again',
    [heldLoss({ status: 'returned', returned: back }), heldLoss({ id: '901', key: 'deal-3', evidence: [] })],
  ],
])('who calls a company that is %s stays', (_, losses) => {
  expect(repairCompany(companyToRepair({ losses })).differences).toEqual([]);
});

test('losses of another company say nothing of this one; those of a merged company do', () => {
  const losses = [heldLoss({ companyId: '5' })];
  const { mirror } = companyToRepair();
  expect(repairCompany(companyToRepair({ losses, formerIds: ['5', '6'], mirror })).differences).toEqual([]);
  const [first] = repairCompany(companyToRepair({ losses, mirror })).differences;
  expect(first).toMatchObject({ what: 'clr_status', is: 'lost', shouldBe: '' });
});

test('two losses with the same evidence are for people, told of the later record', () => {
  const losses = [heldLoss({ id: '1000', key: 'mark-1' }), heldLoss()];
  const { forPeople, plan } = repairCompany(companyToRepair({ losses }));
  expect(forPeople).toEqual([
    {
      type: 'loss',
      id: '1000',
      name: 'mark-1',
      sentence: expect.stringContaining('deal-2, as loss 900 does'),
    },
  ]);
  expect(plan.mirrors).toEqual([]);
});

test('whether it ever bought matters only to a prospect’s lost deal', () => {
  expect(needsFirstWon(companyToRepair())).toBe(false);
  expect(needsFirstWon(companyToRepair({ losses: [prospect] }))).toBe(true);
  expect(needsFirstWon(companyToRepair({ losses: [prospect, heldLoss({ id: '901' })] }))).toBe(false);
});
