import { expect, test } from 'vitest';
import { heldLoss } from '../losses/company.builder.ts';
import type { HeldCause } from '../reasons/held-cause.ts';
import { type CauseToRepair, repairCause } from './repair-cause.ts';

function held(n: number, weight: string, money: string): HeldCause {
  return {
    ...{ id: `7${n}`, key: `cause-${n}`, lossKey: 'deal-2', linkedToLoss: true, linkedToCompany: true },
    properties: {
      ...{ clr_name: 'Alder: fees', clr_number: String(n), clr_weight: weight, clr_money: money },
      ...{ clr_kind: 'churned', clr_lost_on: '2024-06-10', clr_lost_month: '2024-06' },
      ...{ clr_counts: 'true', clr_class: 'regretted', clr_owner_name: 'Ada Byron', clr_source: 'REFERRALS' },
      clr_reason: `price.${n}`,
    },
  };
}

const [first, second] = [held(1, '60', '60'), held(2, '40', '40')];

const onFile = heldLoss({ lostOn: '2024-06-10', source: 'REFERRALS', mainReason: 'price.1' });

function toRepair(rest: Partial<CauseToRepair> = {}): CauseToRepair {
  return {
    cause: first,
    loss: onFile,
    ofLoss: [first, second],
    companyId: '7',
    ...rest,
  };
}

test('a cause that follows its loss needs nothing', () => {
  expect(repairCause(toRepair())).toMatchObject({
    differences: [],
    forPeople: [],
    plan: { links: [], mirrors: [] },
  });
});

test('a cause repeats what its loss says now', () => {
  const loss = { ...onFile, lostOn: '2024-05-31', value: 5_000 };
  const { differences, plan } = repairCause(toRepair({ cause: second, loss }));
  expect(differences.map(({ what, is, shouldBe }) => `${what}: ${is} → ${shouldBe}`)).toEqual([
    'clr_lost_on: 2024-06-10 → 2024-05-31',
    'clr_lost_month: 2024-06 → 2024-05',
    'clr_money: 40 → 20',
  ]);
  expect(plan.mirrors).toEqual([
    {
      type: 'cause',
      id: '72',
      properties: { clr_lost_on: '2024-05-31', clr_lost_month: '2024-05', clr_money: '20' },
    },
  ]);
});

test('associations that are missing are added', () => {
  const lonely = { ...first, linkedToLoss: false, linkedToCompany: false };
  const { plan } = repairCause(toRepair({ cause: lonely }));
  expect(plan.links.map(({ to }) => to)).toEqual([
    { type: 'loss', id: '900' },
    { type: 'company', id: '7' },
  ]);
  expect(repairCause(toRepair({ cause: lonely, companyId: null })).plan.links).toHaveLength(1);
});

test('weights that do not make 100 are told once, and no money is guessed', () => {
  const odd = { ...second, properties: { ...second.properties, clr_weight: '', clr_money: '7' } };
  const ofLoss = [first, odd];
  expect(repairCause(toRepair({ ofLoss })).forPeople).toMatchObject([
    { sentence: expect.stringContaining('weigh 60 % together') },
  ]);
  expect(repairCause(toRepair({ cause: odd, ofLoss }))).toMatchObject({ differences: [], forPeople: [] });
});

test('a cause whose loss is gone is for people', () => {
  expect(repairCause(toRepair({ loss: null }))).toMatchObject({
    forPeople: [
      { type: 'cause', id: '71', sentence: expect.stringContaining('no loss with the key deal-2') },
    ],
    plan: { mirrors: [] },
  });
});

test('the heaviest cause, of equal ones the first, is the main root cause of its loss', () => {
  const loss = { ...onFile, mainReason: 'price.2' };
  expect(repairCause(toRepair({ loss })).plan.mirrors).toEqual([
    { type: 'loss', id: '900', properties: { clr_main_reason: 'price.1' } },
  ]);
  expect(repairCause(toRepair({ loss, cause: second })).plan.mirrors).toEqual([]);
  const even = [held(1, '50', '50'), held(2, '50', '50')];
  expect(repairCause(toRepair({ loss, cause: even[0] ?? first, ofLoss: even })).plan.mirrors).toEqual([
    { type: 'loss', id: '900', properties: { clr_main_reason: 'price.1' } },
  ]);
});
