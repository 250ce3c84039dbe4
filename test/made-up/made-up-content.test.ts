import { describe, expect, test } from 'vitest';
import type { BuiltInType, PortalContent, RecordContent } from '../portal/content.ts';
import { madeUpContent } from './made-up-content.ts';

const asOf = Date.parse('2024-12-01T00:00:00Z');
const day = 86_400_000;
const content = madeUpContent(42, { asOf });

const ofType = (type: BuiltInType, from: PortalContent = content): readonly RecordContent[] =>
  from.records.filter(({ objectType }) => objectType === type);

test('the same seed gives the same bytes, another seed others', () => {
  expect(JSON.stringify(madeUpContent(42, { asOf }))).toBe(JSON.stringify(content));
  expect(JSON.stringify(madeUpContent(43, { asOf }))).not.toBe(JSON.stringify(content));
});

test('fewer companies are the first of more', () => {
  const few = madeUpContent(42, { asOf, companies: 5 });
  expect(ofType('companies', few)).toEqual(ofType('companies').slice(0, 5));
  expect(ofType('deals', few)).toEqual(ofType('deals').slice(0, ofType('deals', few).length));
});

test('there are three hundred companies, each with a name of its own, and twelve owners in two teams', () => {
  const names = ofType('companies').map(({ properties }) => properties['name']);
  expect(new Set(names).size).toBe(300);
  const teams = content.owners.map((owner) => owner.teams.map(({ name }) => name).join());
  expect(teams.toSorted()).toEqual([
    ...Array.from({ length: 8 }, () => 'Account management'),
    ...Array.from({ length: 4 }, () => 'Executives'),
  ]);
  expect(new Set(content.owners.map(({ firstName, lastName }) => `${firstName} ${lastName}`)).size).toBe(12);
});

test('six hundred companies have names of their own too', () => {
  const many = madeUpContent(1, { asOf, companies: 600 });
  expect(new Set(ofType('companies', many).map(({ properties }) => properties['domain'])).size).toBe(600);
});

describe('what the portal can hold', () => {
  test('ids are digits, unique within a type', () => {
    for (const type of ['companies', 'contacts', 'deals', 'tickets'] as const) {
      const ids = ofType(type).map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.every((id) => /^\d{1,15}$/.test(id))).toBe(true);
    }
  });

  test('links lead from records that are there to companies that are there', () => {
    const held = new Set(content.records.map(({ objectType, id }) => `${objectType} ${id}`));
    const ends = content.associations.flatMap(({ from, to }) => [from, to]);
    expect(ends.filter(({ objectType, id }) => !held.has(`${objectType} ${id}`))).toEqual([]);
    expect(content.associations.every(({ to }) => to.objectType === 'companies')).toBe(true);
  });

  test('owners on records are account managers', () => {
    const managers = content.owners.filter(({ teams }) => teams[0]?.name === 'Account management');
    const used = new Set(content.records.flatMap(({ properties }) => properties['hubspot_owner_id'] ?? []));
    expect([...used].toSorted()).toEqual(managers.map(({ id }) => id).toSorted());
  });

  test('email addresses are unique and belong to nobody', () => {
    const emails = ofType('contacts').map(({ properties }) => properties['email'] ?? '');
    expect(new Set(emails).size).toBe(emails.length);
    expect(emails.every((email) => email.endsWith('.example'))).toBe(true);
  });
});

describe('nothing has happened at the clock or later', () => {
  test('records were made within the eighteen months before it', () => {
    const times = content.records.map(({ createdAt }) => createdAt);
    expect(Math.min(...times)).toBeGreaterThanOrEqual(asOf - 548 * day);
    expect(Math.max(...content.records.map(({ updatedAt }) => updatedAt))).toBeLessThan(asOf);
    expect(content.records.every(({ createdAt, updatedAt }) => createdAt <= updatedAt)).toBe(true);
  });

  test('closed deals closed before it, open ones close at it or later', () => {
    const closed = /won|lost/;
    const dated = ofType('deals').filter(({ properties }) => properties['closedate'] !== undefined);
    for (const { properties } of dated) {
      const before = Date.parse(properties['closedate'] ?? '') < asOf;
      expect(closed.test(properties['dealstage'] ?? '')).toBe(before);
    }
  });
});

describe('there is something to review', () => {
  const inStage = (stage: string): readonly RecordContent[] =>
    ofType('deals').filter(({ properties }) => properties['dealstage'] === stage);

  test('renewals were lost in the last month, and earlier', () => {
    const months = inStage('renewals_lost').map(({ properties }) => properties['closedate']?.slice(0, 7));
    expect(months.filter((month) => month === '2024-11').length).toBeGreaterThanOrEqual(3);
    expect(new Set(months).size).toBeGreaterThan(6);
  });

  test('deals were won, renewed, not won, and are open', () => {
    for (const stage of ['closedwon', 'closedlost', 'renewals_won', 'renewals_due', 'contractsent']) {
      expect(inStage(stage).length).toBeGreaterThanOrEqual(3);
    }
  });

  test('lost deals mostly say why, others never', () => {
    const reasons = ofType('deals').filter(
      ({ properties }) => properties['closed_lost_reason'] !== undefined,
    );
    const lost = [...inStage('renewals_lost'), ...inStage('closedlost')];
    expect(reasons.length).toBeLessThan(lost.length);
    expect(reasons.every((deal) => lost.includes(deal))).toBe(true);
  });

  test('some deals belong on the lists of what could not be used', () => {
    const links = (id: string) =>
      content.associations.filter(({ from }) => from.objectType === 'deals' && from.id === id);
    const deals = ofType('deals');
    const atLeastThree = [
      deals.filter(({ id }) => links(id).length === 0),
      deals.filter(({ id }) => links(id).length === 2 && links(id).every(({ primary }) => !primary)),
      deals.filter(
        ({ properties }) => /won|lost/.test(properties['dealstage'] ?? '') && !properties['closedate'],
      ),
      deals.filter(({ properties }) => properties['deal_currency_code'] === 'GBP'),
    ];
    for (const each of atLeastThree) expect(each.length).toBeGreaterThanOrEqual(3);
  });

  test('contacts have phones and buying roles, tickets scores', () => {
    const filled = (type: BuiltInType, property: string): number =>
      ofType(type).filter(({ properties }) => properties[property] !== undefined).length;
    expect(filled('contacts', 'phone')).toBeGreaterThan(300);
    expect(filled('contacts', 'hs_buying_role')).toBeGreaterThan(300);
    expect(filled('tickets', 'satisfaction_score')).toBeGreaterThan(100);
  });
});
