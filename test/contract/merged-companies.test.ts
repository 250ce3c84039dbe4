import { runOpenCard } from '@loss-review/serverless/card/open-card';
import { runSweep, type SweepAnswer } from '@loss-review/serverless/sweep';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type AnswerPortal, openAnswerMonth } from '../answer-table/open-answer-portal.ts';

let answers: AnswerPortal;

beforeEach(async () => {
  answers = await openAnswerMonth();
});
afterEach(() => answers.close());

const sweep = (): Promise<SweepAnswer> =>
  runSweep(answers.open(), { full: true, dryRun: false, batch: 1000 });

/** Answers the id the merged company lives on under. */
async function merge(primary: string, other: string): Promise<string> {
  const answer = await answers.portal.fetch(
    new Request('https://api.hubapi.com/crm/objects/2026-09/companies/merge', {
      method: 'POST',
      headers: { authorization: 'Bearer pat-local', 'content-type': 'application/json' },
      body: JSON.stringify({ primaryObjectId: primary, objectIdToMerge: other }),
    }),
  );
  expect(answer.status).toBe(200);
  const [company] = await answers.open().crm.read('company', [primary], ['name']);
  return company?.id ?? '';
}

test('the losses of merged companies belong to the one that lives on, and none is made twice', async () => {
  await sweep();
  // Both left: Birch on 3 June, Dogwood on 1 June.
  const id = await merge('102', '104');
  await answers.clock.sleep(60_000);
  const swept = await sweep();
  const { crm } = answers.open();
  const losses = await crm.readByKey('loss', ['deal-1004', 'deal-1008'], ['clr_company_id', 'clr_status']);
  expect(losses.map(({ properties: p }) => [p['clr_company_id'], p['clr_status']])).toEqual([
    [id, 'lost'],
    [id, 'lost'],
  ]);
  const linked = await crm.linked('company', 'loss', [id]);
  expect(linked.get(id)).toHaveLength(2);
  // One absence by now: the loss that joined it is for a person to look at.
  expect(swept.toCheck).toEqual([id]);
  const again = answers.open();
  await runSweep(again, { full: true, dryRun: false, batch: 1000 });
  expect(again.meter.report().requests.write).toBe(0);
});

test('the card of the company that lives on shows the losses of both at once', async () => {
  await sweep();
  const id = await merge('102', '104');
  const card = await runOpenCard(answers.open(), { portalId: 24680135, companyId: id });
  expect(card.standing).toBe('lost');
  expect([card.loss, ...card.earlier].map((loss) => loss?.lostOn)).toEqual(['2024-06-03', '2024-06-01']);
});
