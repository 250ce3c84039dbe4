import { describe, expect, test } from 'vitest';
import { company, heldLoss, lostRenewal, rules, won, wonRenewal } from './company.builder.ts';
import { type CompanyDecision, decideCompany } from './decide.ts';
import { dueNames } from './due-dates.ts';
import type { ClosedDeal, CompanyFacts, HeldLoss } from './facts.ts';
import { mirrorNames } from './mirror.ts';
import { readTimeline, type Rules } from './timeline.ts';

const mirror = Object.fromEntries([...mirrorNames, ...dueNames].map((name) => [name, '']));
const acme = { name: 'Acme', ownerName: 'Ada Byron', source: '', lastContactOn: null, mirror };

function decide(facts: CompanyFacts, asOf: string, by: Rules = rules): CompanyDecision {
  return decideCompany(facts, readTimeline(facts, by, asOf), acme, []);
}
const written = ({ records }: CompanyDecision) =>
  records.map(({ key, properties: p }) => [key, p['clr_status'], p['clr_lost_on'] ?? p['clr_settled_on']]);

const regular = [won('1', '2024-01-01', 100), won('2', '2024-01-11', 200), won('3', '2024-01-21', 300)];
const quiet = (rest: Partial<HeldLoss> = {}): HeldLoss =>
  heldLoss({
    key: 'quiet-3',
    status: 'possible',
    lostOn: '2024-02-21',
    value: 300,
    evidence: [{ id: 'quiet-3', on: '2024-02-21' }],
    episode: null,
    linkedDeals: [],
    ...rest,
  });

describe('a possible loss', () => {
  test('is written with its snapshot, without a number; the company shows it in its status alone', () => {
    const { records, links, mirror: told } = decide(company(regular), '2024-06-01');
    expect(records).toMatchObject([
      {
        key: 'quiet-3',
        properties: {
          clr_name: 'Acme possibly lost 2024-02-21',
          clr_kind: 'churned',
          clr_status: 'possible',
          clr_lost_on: '2024-02-21',
          clr_value: '3',
          clr_evidence_kind: 'silence',
          clr_owner_name: 'Ada Byron',
        },
      },
    ]);
    expect(records[0]?.properties).not.toHaveProperty('clr_episode');
    expect(links.map(({ to }) => to)).toEqual([{ type: 'company', id: '7' }]);
    expect(told).toEqual({ clr_status: 'possible' });
  });

  test('that is held is not written again; before it is due the company says when it will be', () => {
    expect(decide(company(regular, { losses: [quiet()] }), '2024-06-01').records).toEqual([]);
    expect(decide(company(regular), '2024-02-10').mirror).toEqual({ clr_quiet_after: '2024-02-20' });
  });

  test('is cleared by a later purchase', () => {
    const bought = company([...regular, won('4', '2024-03-01', 300)], { losses: [quiet()] });
    expect(written(decide(bought, '2024-03-10'))).toEqual([['quiet-3', 'cleared', '2024-03-01']]);
    expect(decide(bought, '2024-03-10').mirror).toEqual({ clr_quiet_after: '2024-03-31' });
  });

  test('is cleared by a purchase that was entered late, and comes back when that vanishes', () => {
    const late = company([...regular, won('4', '2024-02-01', 300)], { losses: [quiet()] });
    expect(written(decide(late, '2024-02-25'))).toEqual([['quiet-3', 'cleared', '2024-02-01']]);
    const cleared = quiet({ status: 'cleared', settledOn: '2024-02-01' });
    const [back] = decide(company(regular, { losses: [cleared] }), '2024-02-25').records;
    expect(back?.properties).toMatchObject({ clr_status: 'possible', clr_settled_on: '' });
  });

  test('is replaced by a lost renewal, which is a loss of its own', () => {
    const lost = company([...regular, lostRenewal('4', '2024-03-01', 250)], { losses: [quiet()] });
    expect(written(decide(lost, '2024-03-10'))).toEqual([
      ['quiet-3', 'replaced', '2024-03-01'],
      ['deal-4', 'lost', '2024-03-01'],
    ]);
    const replaced = quiet({ status: 'replaced', settledOn: '2024-03-01' });
    const undone = heldLoss({
      key: 'deal-4',
      status: 'undone',
      evidence: [{ id: 'deal-4', on: '2024-03-01' }],
    });
    expect(decide({ ...lost, losses: [replaced, undone] }, '2024-06-01').records).toEqual([]);
  });

  test('gives way to a purchase and silence since, which raise another', () => {
    const again = company([...regular, won('4', '2024-03-01', 300)], { losses: [quiet()] });
    expect(written(decide(again, '2024-06-01'))).toEqual([
      ['quiet-3', 'cleared', '2024-03-01'],
      ['quiet-4', 'possible', '2024-04-01'],
    ]);
  });

  test('takes in further evidence: a company has one at a time', () => {
    const lapsed = company(regular, { contractEndsOn: '2024-01-25', losses: [quiet()] });
    const { records } = decide(lapsed, '2024-06-01');
    expect(records.map(({ key }) => key)).toEqual(['quiet-3']);
    expect(records[0]?.properties['clr_evidence']).toContain('contract-7-2024-01-25');
  });

  test('whose rule holds no longer waits for a person', () => {
    const [first, ...others] = regular;
    const bound = { ...(first ?? won('1', '2024-01-01', 1)), contractEndsOn: '2024-12-31' };
    const { records, withdrawn } = decide(company([bound, ...others], { losses: [quiet()] }), '2024-06-01');
    expect(withdrawn.map(({ key }) => key)).toEqual(['quiet-3']);
    expect(records[0]?.properties).toEqual({ clr_evidence_gone_on: '2024-06-01' });
  });

  test('is not raised of a company that by its records has left', () => {
    const gone = heldLoss({ key: 'deal-9', evidence: [{ id: 'deal-9', on: '2024-01-30' }] });
    const { records } = decide(company(regular, { losses: [gone] }), '2024-06-01');
    expect(records.map(({ key }) => key)).toEqual(['deal-9']);
  });
});

describe('a notice', () => {
  const byContract = { ...rules, lostOn: 'contract_end' } as const;
  const bound: ClosedDeal = { ...won('1', '2023-07-01', 900), contractEndsOn: '2024-06-30' };
  const notice = lostRenewal('2', '2024-05-10', null);
  const leaving = heldLoss({
    status: 'leaving',
    lostOn: '2024-06-30',
    value: 900,
    evidence: [{ id: 'deal-2', on: '2024-05-10' }],
    episode: null,
  });

  test('that comes to nothing after its call takes its causes out of the count', () => {
    const called = { ...leaving, key: 'deal-2', rootReasons: 'price.fees' };
    const renewed = wonRenewal('3', '2024-06-20', 900);
    const back = (held: HeldLoss) =>
      decide(company([bound, notice, renewed], { losses: [held] }), '2024-07-01', byContract);
    expect(back(called).recounted).toEqual([{ id: '900', key: 'deal-2', status: 'cleared' }]);
    expect(back({ ...called, rootReasons: '' }).recounted).toEqual([]);
    const stays = decide(company([bound, notice], { losses: [called] }), '2024-07-01', byContract);
    expect(stays.recounted).toEqual([]);
  });

  test('is a loss that is to come: the company is leaving', () => {
    const { records, mirror: told } = decide(company([bound, notice]), '2024-06-01', byContract);
    expect(records[0]).toMatchObject({
      key: 'deal-2',
      properties: {
        clr_name: 'Acme leaving 2024-06-30',
        clr_status: 'leaving',
        clr_lost_on: '2024-06-30',
        clr_lost_month: '2024-06',
      },
    });
    expect(records[0]?.properties).not.toHaveProperty('clr_episode');
    expect(told).toMatchObject({ clr_status: 'leaving', clr_lost_on: '2024-06-30', clr_value_lost: '9' });
  });

  test('becomes a loss with the end of the contract', () => {
    const facts = company([bound, notice], { losses: [leaving] });
    expect(decide(facts, '2024-06-30', byContract).records).toEqual([]);
    const { records, mirror: told } = decide(facts, '2024-07-01', byContract);
    expect(records[0]?.properties).toEqual({
      clr_name: 'Acme churned 2024-06-30',
      clr_status: 'lost',
      clr_lost_on: '2024-06-30',
      clr_lost_month: '2024-06',
      clr_episode: '1',
    });
    expect(told).toMatchObject({ clr_status: 'lost', clr_losses: '1' });
  });

  test('is cleared when the customer buys before the end', () => {
    const facts = company([bound, notice, wonRenewal('3', '2024-06-10', 900)], { losses: [leaving] });
    expect(written(decide(facts, '2024-08-01', byContract))).toEqual([['deal-2', 'cleared', '2024-06-10']]);
  });

  test('replaces a possible loss', () => {
    const facts = company([...regular, { ...notice, contractEndsOn: '2024-06-30' }], { losses: [quiet()] });
    expect(written(decide(facts, '2024-06-01', byContract))).toEqual([
      ['quiet-3', 'replaced', '2024-05-10'],
      ['deal-2', 'leaving', '2024-06-30'],
    ]);
  });
});
