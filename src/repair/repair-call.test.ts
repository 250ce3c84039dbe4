import { describe, expect, test } from 'vitest';
import { callToRepair } from './repair.builder.ts';
import { repairCall } from './repair-call.ts';

const empty = { records: [], links: [], mirrors: [] };
const lossIs = (status: string) => ({ id: '900', status, companyId: '7' });
const unlinked = { losses: [], companies: [], contacts: [] };

test('a call that is as it should be is left alone', () => {
  expect(repairCall(callToRepair())).toEqual({ id: '60', differences: [], forPeople: [], plan: empty });
});

test('an open call is associated with its loss, its company and whom to call', () => {
  const { plan } = repairCall(callToRepair({ linked: unlinked }));
  const from = { type: 'task', id: '60' };
  expect(plan).toEqual({
    ...empty,
    links: [
      { from, to: { type: 'loss', id: '900' } },
      { from, to: { type: 'company', id: '7' } },
      { from, to: { type: 'contact', id: '31' } },
    ],
  });
});

test('whom a call that is done was with is not guessed', () => {
  const { differences } = repairCall(callToRepair({ linked: unlinked, isDone: true }));
  expect(differences.map(({ shouldBe }) => shouldBe)).toEqual(['loss 900', 'company 7']);
});

test('where nobody is known, and the company is gone, only the loss is left', () => {
  const loss = { ...lossIs('lost'), companyId: null };
  const { differences } = repairCall(callToRepair({ linked: unlinked, contactId: null, loss }));
  expect(differences.map(({ shouldBe }) => shouldBe)).toEqual(['loss 900']);
});

describe('an open call', () => {
  test.each([
    ['undone', 'not lost after all'],
    ['dismissed', 'dismissed, the customer was not lost'],
    ['returned', 'the customer is back'],
    ['cleared', 'the customer bought again'],
  ])('about a loss that is %s is closed with a note above its brief', (status, why) => {
    const { differences, plan } = repairCall(callToRepair({ loss: lossIs(status) }));
    expect(differences).toMatchObject([{ what: 'task status', is: 'open', shouldBe: 'completed' }]);
    const body = `<p><strong>Closed: ${why}.</strong></p><p>Alder left.</p>`;
    expect(plan.mirrors).toEqual([
      { type: 'task', id: '60', properties: { hs_task_status: 'COMPLETED', hs_task_body: body } },
    ]);
  });

  test.each(['lost', 'leaving', 'recorded'])('about a loss that is %s stays open', (status) => {
    expect(repairCall(callToRepair({ loss: lossIs(status) })).plan).toEqual(empty);
  });
});

test('a call that is done stays as it is, whatever became of its loss', () => {
  expect(repairCall(callToRepair({ isDone: true, loss: lossIs('undone') })).plan).toEqual(empty);
});

describe('a person is asked, and nothing is written,', () => {
  test.each([
    ['where the loss is gone', { loss: null }, /no loss with the key deal-2/],
    ['where the key was changed', { key: 'deal-2-boss' }, /deal-2-boss and should be deal-2-owner/],
    ['where the key is gone', { key: '' }, /empty and should be deal-2-owner/],
    ['where an older task has the key too', { twinOf: '59' }, /Task 59 has the same key/],
  ])('%s', (_, rest, sentence) => {
    const { forPeople, plan } = repairCall(callToRepair(rest));
    expect(forPeople).toEqual([
      { type: 'task', id: '60', name: 'Recovery call: Alder', sentence: expect.stringMatching(sentence) },
    ]);
    expect(plan).toEqual(empty);
  });
});
