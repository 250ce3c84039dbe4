import { expect, test } from 'vitest';
import { contact } from '../calls/call.builder.ts';
import { callLoss, callTask } from './call.builder.ts';
import { type ListFacts, listCalls } from './list-calls.ts';

function facts(rest: Partial<ListFacts> = {}): ListFacts {
  return {
    today: '2024-07-05',
    tasks: [callTask()],
    losses: new Map([['deal-7', callLoss()]]),
    companies: new Map([['7', { name: 'Alder Ltd', doNotCall: false }]]),
    ownerNames: new Map([['501', 'Grace Hale']]),
    contacts: new Map(),
    withBriefs: false,
    ...rest,
  };
}

test('a call tells its company by the name of today, its value, and by how many days it is late', () => {
  expect(listCalls(facts())).toEqual([
    {
      taskId: '800',
      companyId: '7',
      name: 'Alder Ltd',
      value: 10_000,
      month: '2024-06',
      callerId: '501',
      callerName: 'Grace Hale',
      dueOn: '2024-07-03',
      lateDays: 2,
      state: 'due',
      attempts: 0,
      remindedOn: null,
      speakWith: null,
      brief: [],
      recordedLossKey: null,
      revision: 0,
    },
  ]);
});

test('what is overdue longest comes first, then the largest; what is done or needless comes last', () => {
  const tasks = [
    callTask({ id: '1', lossKey: 'gone', dueOn: '2024-06-01' }),
    callTask({ id: '2', lossKey: 'done', dueOn: '2024-06-02' }),
    callTask({ id: '3', isCompleted: true, dueOn: '2024-06-03' }),
    callTask({ id: '4', dueOn: null }),
    callTask({ id: '5', dueOn: '2024-07-20' }),
    callTask({ id: '6', lossKey: 'large', dueOn: '2024-07-20' }),
    callTask({ id: '7', dueOn: '2024-07-01' }),
  ];
  const losses = new Map([
    ['deal-7', callLoss()],
    ['done', callLoss({ key: 'done', isRecorded: true })],
    ['large', callLoss({ key: 'large', value: 20_000 })],
  ]);
  const listed = listCalls(facts({ tasks, losses }));
  expect(listed.map(({ taskId, lateDays }) => [taskId, lateDays])).toEqual([
    ['7', 4],
    ['6', 0],
    ['5', 0],
    ['4', 0],
    ['3', 0],
    ['2', 0],
    ['1', 0],
  ]);
});

test('a company that HubSpot no longer holds is named as the loss names it, else as the task does', () => {
  const companies = new Map<string, never>();
  expect(listCalls(facts({ companies }))).toMatchObject([{ companyId: null, name: 'Alder' }]);
  expect(listCalls(facts({ companies, losses: new Map() }))).toMatchObject([
    { companyId: null, name: 'Recovery call: Alder', value: null, state: 'needless' },
  ]);
});

test('one’s own calls tell whom to speak with and the brief', () => {
  const [call] = listCalls(
    facts({
      tasks: [callTask({ body: '<p>They left.</p>' })],
      contacts: new Map([['800', [contact({ phone: '+49 30 1' })]]]),
      withBriefs: true,
    }),
  );
  expect(call).toMatchObject({
    speakWith: { name: 'Dora Day', jobTitle: '', phone: '+49 30 1', email: '' },
    brief: [{ title: '', sentences: ['They left.'] }],
  });
});

test('a call whose record stands tells its loss; one that only reached nobody does not', () => {
  const losses = (rest: Parameters<typeof callLoss>[0]) => new Map([['deal-7', callLoss(rest)]]);
  expect(listCalls(facts({ losses: losses({ isRecorded: true }) }))).toMatchObject([
    { state: 'done', recordedLossKey: 'deal-7' },
  ]);
  expect(listCalls(facts({ losses: losses({ callStatus: 'not_reached' }) }))).toMatchObject([
    { state: 'done', recordedLossKey: null },
  ]);
});

test('nobody is to call whom it is barred to call by now', () => {
  const contacts = [contact({ barred: 'do_not_call' }), contact({ id: '2', name: 'Eva Ito' })];
  const [call] = listCalls(facts({ contacts: new Map([['800', contacts]]) }));
  expect(call?.speakWith?.name).toBe('Eva Ito');
  const companies = new Map([['7', { name: 'Alder Ltd', doNotCall: true }]]);
  expect(listCalls(facts({ companies }))).toMatchObject([{ state: 'needless', lateDays: 0 }]);
});

test('a call that nobody has, or somebody HubSpot does not know', () => {
  const names = ['9', null].map((callerId) => listCalls(facts({ tasks: [callTask({ callerId })] }))[0]);
  expect(names.map((call) => call?.callerName)).toEqual(['Owner 9', '']);
});
