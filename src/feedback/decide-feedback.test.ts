import { describe, expect, it } from 'vitest';
import { decideFeedback, type FeedbackFacts } from './decide-feedback.ts';
import { managerOf } from './manager-of.ts';

const owners = [
  { id: '1', name: 'Ada' },
  { id: '2', name: 'Bo' },
  { id: '3', name: 'Cy' },
];
const feedback = {
  ...{ permittedBy: 'Olga', permittedOn: '2024-06-01', defaultManager: '3' },
  managers: [{ employee: '1', manager: '2' }],
};
const facts: FeedbackFacts = {
  ...{ feedback, owners, companyName: 'Alder <b>', today: '2024-07-01', timeZone: 'Europe/Berlin' },
  heldKeys: new Set(),
};
const id = '7d9c1f7a-0000-4000-8000-000000000001';
const asked = {
  ...{ portalId: 7, lossKey: 'deal-9', id, who: 'Eve', employeeId: '1' },
  words: '<i>Rude</i>\non the phone',
};

describe('feedback about one person’s service', () => {
  it('becomes a task for the manager and one for the employee, associated with nothing', () => {
    const decision = decideFeedback(facts, asked);
    if (decision.does !== 'write') throw new Error(decision.sentence);
    const { records, links, mirrors } = decision.plan;
    expect([links, mirrors, decision.managerName]).toEqual([[], [], 'Bo']);
    expect(
      records.map(({ key, properties: p }) => [key, p['clr_role'], p['hubspot_owner_id'], p['clr_loss_key']]),
    ).toEqual([
      [`deal-9-feedback-${id}`, 'feedback', '2', 'deal-9'],
      [`deal-9-feedback-answer-${id}`, 'feedback_answer', '1', 'deal-9'],
    ]);
    // Fourteen days later, at nine in Berlin, which is seven in UTC in summer.
    expect(records[0]?.properties['hs_timestamp']).toBe('2024-07-15T07:00:00.000Z');
  });

  it('arrives as text, and its subject says nothing of what was said', () => {
    const decision = decideFeedback(facts, asked);
    const records = decision.does === 'write' ? decision.plan.records : [];
    expect(records).toHaveLength(2);
    for (const { properties: p } of records) {
      expect(p['hs_task_body']).toContain('&lt;i&gt;Rude&lt;/i&gt;<br>on the phone');
      expect(p['hs_task_body']).toContain('Alder &lt;b&gt;');
      expect(p['hs_task_subject']).toMatch(/^Frontline feedback(: you may answer)?$/);
    }
  });

  it('writes only what does not stand yet', () => {
    const heldKeys = new Set([`deal-9-feedback-${id}`]);
    expect(decideFeedback({ ...facts, heldKeys }, asked)).toMatchObject({
      plan: { records: [{ key: `deal-9-feedback-answer-${id}` }] },
    });
  });

  it.each([
    ['feedback_off', { feedback: null }, {}],
    ['no_loss', { companyName: null }, {}],
    ['no_employee', {}, { employeeId: '9' }],
    ['no_manager', {}, { employeeId: '3' }],
  ])('is refused: %s', (code, known, given) => {
    expect(decideFeedback({ ...facts, ...known }, { ...asked, ...given })).toMatchObject({
      does: 'refuse',
      code,
    });
  });
});

describe('the manager', () => {
  it('is the one named, else the default, and must be active', () => {
    expect(managerOf('1', feedback, owners)?.id).toBe('2');
    expect(managerOf('2', feedback, owners)?.id).toBe('3');
    expect(managerOf('1', feedback, owners.slice(2))).toBeNull();
    expect(managerOf('2', { ...feedback, defaultManager: null }, owners)).toBeNull();
  });
});
