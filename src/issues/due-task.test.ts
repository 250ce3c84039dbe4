import { expect, test } from 'vitest';
import { type DueTask, dueTaskPlan, isSaidDone } from './due-task.ts';
import { heldIssue } from './issue.builder.ts';

const words = { timeZone: 'Europe/Berlin', month: '2024-06', activeIds: new Set(['501']) };
const decided = heldIssue({
  ...{ ownerId: '501', decision: 'change', action: 'Ask <them>\nfirst.', dueOn: '2024-07-31' },
});

/** The task as its plan would leave it in HubSpot. */
function heldTask(rest: Partial<DueTask> = {}): DueTask {
  const properties = dueTaskPlan(decided, null, words).records[0]?.properties ?? {};
  return {
    ...{ id: '7', ownerId: '501', status: 'NOT_STARTED', dueOn: '2024-07-31', isLinked: true },
    ...{ subject: properties['hs_task_subject'] ?? '', body: properties['hs_task_body'] ?? '' },
    ...rest,
  };
}

test('a day makes a task of the owner, at nine in the portal’s zone, its text escaped', () => {
  const { records, links } = dueTaskPlan(decided, null, words);
  expect(records).toMatchObject([
    {
      key: 'issue-1-due',
      properties: {
        hs_timestamp: '2024-07-31T07:00:00.000Z',
        hs_task_subject: 'Change: Nobody answers',
        hs_task_status: 'NOT_STARTED',
        hubspot_owner_id: '501',
      },
    },
  ]);
  expect(records[0]?.properties['hs_task_body']).toContain('Ask &lt;them&gt;<br>first.');
  expect(links).toEqual([
    { from: { type: 'task', key: 'issue-1-due' }, to: { type: 'issue', key: 'issue-1' } },
  ]);
});

test('a task that says the same is left alone, done or not; a lost association is made again', () => {
  const nothing = { records: [], links: [], mirrors: [] };
  expect(dueTaskPlan(decided, heldTask(), words)).toEqual(nothing);
  expect(dueTaskPlan(decided, heldTask({ status: 'COMPLETED' }), words)).toEqual(nothing);
  expect(dueTaskPlan(decided, heldTask({ isLinked: false }), words).links).toHaveLength(1);
});

test('another day asks anew; another owner is given what is left to do', () => {
  const later = dueTaskPlan({ ...decided, dueOn: '2024-08-31' }, heldTask({ status: 'COMPLETED' }), words);
  expect(later.records[0]?.properties).toMatchObject({ hs_task_status: 'NOT_STARTED' });
  const departed = dueTaskPlan({ ...decided, ownerId: '9' }, heldTask(), words);
  expect(departed.records[0]?.properties).toMatchObject({ hubspot_owner_id: '' });
  expect(departed.records[0]?.properties).not.toHaveProperty('hs_task_status');
});

test('it is completed once the issue is resolved or merged, or has no day any more', () => {
  for (const rest of [{ status: 'resolved' }, { status: 'merged' }, { dueOn: null }] as const) {
    const { records, mirrors } = dueTaskPlan({ ...decided, ...rest }, heldTask(), words);
    expect(records).toEqual([]);
    expect(mirrors).toMatchObject([{ id: '7', properties: { hs_task_status: 'COMPLETED' } }]);
    expect(dueTaskPlan({ ...decided, ...rest }, heldTask({ status: 'COMPLETED' }), words).mirrors).toEqual(
      [],
    );
  }
});

test('a completed task says that it is done, but not where a fix completed it and the issue recurred', () => {
  const task = heldTask({ status: 'COMPLETED' });
  expect(isSaidDone(decided, task)).toBe(true);
  expect(isSaidDone(decided, heldTask())).toBe(false);
  expect(isSaidDone({ ...decided, status: 'recurred', fixedOn: '2024-07-01' }, task)).toBe(false);
});
