import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lostRenewal, won } from '../losses/company.builder.ts';
import { isEmptyPlan } from '../plan/plan.ts';
import type { CompanyToImport, ImportedLoss } from './company-import.ts';
import { decideImport } from './decide-import.ts';
import {
  afterPlan,
  companyToImport,
  fees,
  heldCauses,
  importedLoss,
  importRules,
  lossRow,
  writtenTo,
} from './import.builder.ts';
import type { LossRow } from './loss-row.ts';

const bought = { deals: [won('1', '2023-03-05', 12_000), lostRenewal('2', '2024-03-05', 10_000)] };

function decide(row: Partial<LossRow<string>>, losses: readonly ImportedLoss[], facts = {}) {
  return decideImport([lossRow(row)], companyToImport(losses, { ...bought, ...facts }), importRules);
}

describe('a row that joins', () => {
  test('wins with its day and value over evidence, and says so', () => {
    const { plan, outcomes } = decide({ lostOn: '2024-03-01', value: 9_900 }, [importedLoss()]);
    expect(writtenTo(plan, 'deal-2')).toMatchObject({
      clr_name: 'Alder churned 2024-03-01',
      clr_lost_on: '2024-03-01',
      clr_lost_month: '2024-03',
      clr_value: '99',
      clr_dated_by: 'person',
      clr_revision: '1',
      clr_evidence: JSON.stringify([
        { id: 'deal-2', on: '2024-03-05' },
        { id: 'import-7-2024-03-01', on: '2024-03-01' },
      ]),
    });
    expect(plan.mirrors[0]?.properties).toMatchObject({ clr_lost_on: '2024-03-01', clr_value_lost: '99' });
    expect(outcomes).toMatchObject([{ outcome: 'joined', loss: { key: 'deal-2', value: 9_900 }, notes: [] }]);
  });

  test.each([
    ['what a person said', { datedBy: 'person' } as const, {}, 'A person dated'],
    ['a purchase in between', {}, { deals: [won('3', '2024-03-03', 500)] }, 'bought on 2024-03-03'],
  ])('never wins over %s', (_, rest, facts, note) => {
    const { plan, outcomes } = decide({ lostOn: '2024-03-01' }, [importedLoss(rest)], facts);
    expect(plan.records).toEqual([]);
    expect(outcomes[0]?.notes.join()).toContain(note);
  });

  test('does not move an absence to after its end', () => {
    const returned = { on: '2024-03-08', value: 10_000, evidence: 'deal-3' };
    const { plan } = decide({ lostOn: '2024-03-10' }, [importedLoss({ status: 'returned', returned })]);
    expect(plan.records).toEqual([]);
  });

  test('fills reasons that are empty and keeps the others', () => {
    const { plan, outcomes } = decide({ ownerReason: 'price.fees', statedReason: 'product.quality' }, [
      importedLoss({ ownerReason: 'unknown.unknown' }),
    ]);
    expect(writtenTo(plan, 'deal-2')).toMatchObject({ clr_stated_reason: 'product.quality' });
    expect(writtenTo(plan, 'deal-2')).not.toHaveProperty('clr_owner_reason');
    expect(outcomes[0]?.notes).toEqual(['Owner believes: unknown.unknown stays.']);
  });

  test('leaves an absence to come behind: it has begun', () => {
    const leaving = importedLoss({ status: 'leaving', lostOn: '2024-07-20', episode: null });
    expect(writtenTo(decide({ lostOn: '2024-06-25' }, [leaving]).plan, 'deal-2')).toMatchObject({
      clr_status: 'lost',
      clr_episode: '1',
    });
  });
});

describe('a row that makes a loss', () => {
  test('is worth what the customer was, with a snapshot and the next episode', () => {
    const { plan } = decide({ lostOn: '2023-12-01' }, [importedLoss({ episode: 4 })]);
    expect(writtenTo(plan, 'import-7-2023-12-01')).toMatchObject({
      clr_value: '120',
      clr_value_before: '120',
      clr_tenure_months: '8',
      clr_owner_name: 'Grace Hale',
      clr_status: 'lost',
      clr_episode: '5',
      clr_dated_by: 'person',
      clr_evidence_kind: 'person',
    });
    expect(plan.links).toEqual([
      { from: { type: 'loss', key: 'import-7-2023-12-01' }, to: { type: 'company', id: '7' } },
    ]);
  });

  test('ends its absence where the customer has bought since', () => {
    const deals = [won('1', '2022-03-05', 12_000), won('3', '2023-09-01', 5_000)];
    const { plan } = decide({ lostOn: '2023-03-05' }, [], { deals });
    expect(writtenTo(plan, 'import-7-2023-03-05')).toMatchObject({
      clr_status: 'returned',
      clr_returned_on: '2023-09-01',
      clr_return_value: '50',
      clr_return: 'partial',
      clr_return_evidence: 'deal-3',
    });
    expect(plan.mirrors[0]?.properties).toMatchObject({ clr_status: 'returned', clr_losses: '1' });
  });

  test('tells where the company was gone by then', () => {
    expect(decide({ lostOn: '2024-05-05' }, [importedLoss()]).outcomes[0]).toMatchObject({
      outcome: 'made',
      notes: ['The company was gone since 2024-03-05 by then. Please check both losses.'],
    });
  });

  test('of a prospect has no episode and no value but its own', () => {
    const { plan } = decideImport([lossRow({ kind: 'lost_deal' })], companyToImport(), importRules);
    const written = writtenTo(plan, 'import-7-2024-03-05');
    expect(written).toMatchObject({
      clr_status: 'recorded',
      clr_value: '0',
      clr_name: 'Alder deal lost 2024-03-05',
    });
    expect(written).not.toHaveProperty('clr_episode');
  });
});

describe('causes', () => {
  const row = {
    causes: [
      { ...fees, weight: 700_000 },
      { reason: 'product.quality', weight: 300_000 },
    ],
    quote: 'Dear',
  };

  test('share the money of the loss to the cent', () => {
    const { plan } = decide({ ...row, value: 9_999 }, [importedLoss()]);
    // 69.993 and 29.997: the cent left over goes to the larger remainder.
    expect(writtenTo(plan, 'deal-2-cause-1')).toMatchObject({
      clr_weight: '70',
      clr_money: '69.99',
      clr_number: '1',
    });
    expect(writtenTo(plan, 'deal-2-cause-2')).toMatchObject({
      clr_weight: '30',
      clr_money: '30',
      clr_quote: 'Dear',
    });
    expect(writtenTo(plan, 'deal-2')).toMatchObject({ clr_root_reasons: 'price.fees;product.quality' });
  });

  test('that an import made follow a changed quote; nothing else is written', () => {
    const company = companyToImport([importedLoss()], bought);
    const first = decideImport([lossRow(row)], company, importRules).plan;
    const second = decideImport(
      [lossRow({ ...row, quote: 'Dearer' })],
      afterPlan(company, first),
      importRules,
    ).plan;
    expect(second.records.map(({ key, properties }) => [key, properties])).toEqual([
      ['deal-2-cause-1', { clr_quote: 'Dearer' }],
      ['deal-2-cause-2', { clr_quote: 'Dearer' }],
    ]);
  });

  test.each([
    [
      'that people recorded',
      (held: ImportedLoss) => ({
        ...held,
        causes: held.causes.map((cause) => ({ ...cause, key: 'a-uuid' })),
      }),
    ],
    ['of a loss whose call was recorded', (held: ImportedLoss) => ({ ...held, recorded: true })],
  ])('%s stay, and share what the row makes of the value', (_, change) => {
    const causes = heldCauses(decide({ causes: [fees] }, [importedLoss()]).plan);
    const held = change(importedLoss({ causes, rootReasons: 'price.fees' }));
    const { plan, outcomes } = decide({ ...row, value: 9_999 }, [held]);
    expect(plan.records.filter(({ type }) => type === 'cause').map(({ properties }) => properties)).toEqual([
      { clr_money: '99.99' },
    ]);
    expect(outcomes[0]?.notes).toHaveLength(1);
  });
});

const day = fc
  .integer({ min: 0, max: 200 })
  .map((n) => new Date(Date.UTC(2023, 8, 1 + n)).toISOString().slice(0, 10));
const reason = fc.constantFrom('price.fees', 'product.quality', 'unknown.unknown');
const anyRow = fc.record({
  lostOn: day,
  kind: fc.constantFrom('churned' as const, 'downgraded' as const),
  value: fc.option(fc.integer({ min: 1, max: 99_999 })),
  ownerReason: fc.option(reason),
  causes: fc.subarray([fees], { maxLength: 1 }),
});
const anyLoss = fc.record({
  lostOn: day,
  kind: fc.constantFrom('churned' as const, 'downgraded' as const),
  datedBy: fc.constantFrom('evidence' as const, 'person' as const),
  ownerReason: fc.constantFrom('', 'service.onboarding'),
});
const anyCompany = fc
  .tuple(fc.array(anyLoss, { maxLength: 3 }), fc.array(day, { maxLength: 3 }))
  .map(([losses, purchases]): CompanyToImport =>
    companyToImport(
      losses.map((rest, n) => {
        const evidence = [{ id: `deal-${n + 10}`, on: rest.lostOn }];
        const status = rest.kind === 'churned' ? 'lost' : 'recorded';
        return importedLoss({
          ...rest,
          id: String(n),
          key: `deal-${n + 10}`,
          evidence,
          status,
          linkedDeals: [String(n + 10)],
        });
      }),
      { deals: purchases.map((on, n) => won(String(n + 1), on, 12_000)) },
    ),
  );
const anyRows = fc
  .array(anyRow, { maxLength: 5 })
  .map((rows) => rows.map((rest, n) => lossRow({ ...rest, line: n + 2 })));

describe('whatever the rows', () => {
  test('importing twice is importing once', () =>
    fc.assert(
      fc.property(anyCompany, anyRows, (company, rows) => {
        const first = decideImport(rows, company, importRules);
        const linked = afterPlan(company, first.plan);
        const again = decideImport(rows, linked, importRules);
        expect({ ...again.plan, links: [] }).toEqual({ records: [], links: [], mirrors: [] });
      }),
    ));

  test('their order is of no account', () =>
    fc.assert(
      fc.property(anyCompany, anyRows, (company, rows) => {
        const forwards = decideImport(rows, company, importRules);
        const backwards = decideImport([...rows].reverse(), company, importRules);
        expect(backwards.plan).toEqual(forwards.plan);
      }),
    ));

  test('a row that is left writes nothing', () =>
    fc.assert(
      fc.property(anyCompany, anyRows, (company, rows) => {
        const { outcomes, plan } = decideImport(rows, company, importRules);
        expect(outcomes).toHaveLength(rows.length);
        if (outcomes.every(({ loss }) => loss === null)) expect(isEmptyPlan(plan)).toBe(true);
      }),
    ));
});
