import { defaultSettings, type Settings } from '@loss-review/domain/settings/settings';
import { runErase } from '@loss-review/serverless/erase';
import { runGiveFeedback } from '@loss-review/serverless/feedback/give-feedback';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { graceHale } from '../support/small-account.ts';
import { canonical } from '../support/canonical.ts';
import { alder, callRecord, type CallWorld, draftCause, openCallWorld, uuid } from '../support/call-world.ts';

let world: CallWorld;
beforeEach(async () => {
  world = await openCallWorld();
  world.portal.load({
    ...{ dealPipelines: [], ticketPipelines: [], properties: [], records: [], associations: [] },
    owners: [
      { ...graceHale, id: '502', userId: 1502, email: 'mo@example.com', firstName: 'Mo', lastName: 'Moss' },
    ],
  });
});
afterEach(() => world.close());

const permitted: Settings['feedback'] = {
  ...{ permittedBy: 'Olga Ops', permittedOn: '2024-06-01', defaultManager: '502', managers: [] },
};
const secret = 'heliotrope';
const asked = {
  ...{ portalId: 24680135, lossKey: alder.lossKey, id: uuid(7), who: 'Ada Park', employeeId: '501' },
  words: `Never called back: ${secret}.`,
};

async function permit(feedback: Settings['feedback']): Promise<void> {
  const properties = { clr_settings: JSON.stringify({ ...defaultSettings, feedback }) };
  await world.write({ records: [{ type: 'review', key: 'settings', properties }] });
}

/** What holds this text, record by record and property by property. */
function holding(text: string): readonly string[] {
  return canonical(world.portal.snapshot()).types.flatMap(({ records }) =>
    records.flatMap(({ record, values }) =>
      values.flatMap(([property, value]) => (value.includes(text) ? [`${record} ${property}`] : [])),
    ),
  );
}

const keys = [`${alder.lossKey}-feedback-${asked.id}`, `${alder.lossKey}-feedback-answer-${asked.id}`];

test('feedback is off until operations permit it', async () => {
  const before = canonical(world.portal.snapshot());
  await expect(runGiveFeedback(world.hubspot(), asked)).rejects.toMatchObject({ code: 'feedback_off' });
  expect(canonical(world.portal.snapshot())).toEqual(before);
});

test('stands in the tasks of manager and employee and nowhere else, and on no timeline', async () => {
  await permit(permitted);
  expect(await runGiveFeedback(world.hubspot(), asked)).toEqual({ managerName: 'Mo Moss' });
  expect(holding(secret)).toEqual(keys.map((key) => `task ${key} hs_task_body`).sort());
  const { crm } = world.hubspot();
  const tasks = await crm.readByKey('task', keys, ['hubspot_owner_id']);
  expect(tasks.map(({ properties }) => properties['hubspot_owner_id']).sort()).toEqual(['501', '502']);
  const ids = tasks.map(({ id }) => id);
  for (const type of ['loss', 'company', 'contact', 'deal'] as const) {
    expect([...(await crm.linked('task', type, ids)).values()].flat(), type).toEqual([]);
  }
});

test('given twice is given once, and a task that was completed stays so', async () => {
  await permit(permitted);
  await runGiveFeedback(world.hubspot(), asked);
  const [task] = await world.hubspot().crm.readByKey('task', keys, []);
  await world.write({
    mirrors: [{ type: 'task', id: task?.id ?? '', properties: { hs_task_status: 'COMPLETED' } }],
  });
  const before = canonical(world.portal.snapshot());
  await runGiveFeedback(world.hubspot(), asked);
  expect(canonical(world.portal.snapshot())).toEqual(before);
});

test('is erased with the words of the person who gave it', async () => {
  await permit(permitted);
  await world.save({ record: callRecord({ contactId: '301', causes: [draftCause(1)] }) });
  await runGiveFeedback(world.hubspot(), asked);
  // Only HubSpot's search leads to these tasks, and it lags.
  await world.clock.sleep(60_000);
  await runErase(world.hubspot(), { contactId: '301', who: 'Olga Ops', dryRun: false, batch: 10 });
  expect(holding(secret)).toEqual([]);
});
