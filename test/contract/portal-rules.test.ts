import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listAt, textAt } from '../support/ask-portal.ts';
import { openClientPortal, type ClientPortal } from '../support/client-portal.ts';

const objects = '/crm/objects/2026-09';
let at: ClientPortal;
beforeEach(() => {
  at = openClientPortal({
    rules: {
      requiredToCreate: [{ objectType: 'tasks', property: 'hs_task_subject' }],
      requiredWhen: [
        {
          objectType: 'deals',
          property: 'closed_lost_reason',
          when: { property: 'dealstage', value: 'closedlost' },
        },
      ],
      validations: [
        {
          objectType: 'contacts',
          property: 'firstname',
          allows: /^\p{L}+$/u,
          error: 'INVALID_ALPHA',
          message: 'Enter only letters',
        },
      ],
    },
  });
});
afterEach(() => at.close());

const missing = (property: string): object => ({
  status: 400,
  body: {
    category: 'VALIDATION_ERROR',
    errors: [{ code: 'MISSING_REQUIRED_PROPERTY', context: { propertyName: [property] } }],
  },
});

/** HubSpot's changelog, "CRM API Write Validation Enforcement Starting with the 2026-09 API Version". */
describe('a property required to create a record', () => {
  const task = { hs_timestamp: '2024-12-03T09:00:00Z' };

  it('is missed at the path of 2026-09, and not at older ones', async () => {
    expect(await at.ask('POST', `${objects}/tasks`, { properties: task })).toMatchObject(
      missing('hs_task_subject'),
    );
    for (const path of ['/crm/objects/2026-03/tasks', '/crm/v3/objects/tasks']) {
      expect((await at.ask('POST', path, { properties: task })).status).toBe(201);
    }
  });

  it('stops a whole batch, and nothing is made', async () => {
    const inputs = [{ properties: { ...task, hs_task_subject: 'Call' } }, { properties: task }];
    const refused = await at.ask('POST', `${objects}/tasks/batch/create`, { inputs });
    expect(refused).toMatchObject(missing('hs_task_subject'));
    expect(listAt((await at.ask('GET', `${objects}/tasks`)).body, 'results')).toEqual([]);
  });

  it('may stay empty when the record is changed', async () => {
    const old = await at.ask('POST', '/crm/v3/objects/tasks', { properties: task });
    const changed = await at.ask('PATCH', `${objects}/tasks/${textAt(old.body, 'id')}`, {
      properties: { hs_task_status: 'COMPLETED' },
    });
    expect(changed.status).toBe(200);
  });
});

describe('a property required by the value of another', () => {
  it('is missed when the other takes the value', async () => {
    const id = await at.make('deals', { dealname: 'Renewal', dealstage: 'contractsent' });
    const lost = { dealstage: 'closedlost' };
    const change = (properties: object) => at.ask('PATCH', `${objects}/deals/${id}`, { properties });
    expect(await change(lost)).toMatchObject(missing('closed_lost_reason'));
    expect((await change({ ...lost, closed_lost_reason: 'Price' })).status).toBe(200);
    expect((await change({ amount: 5 })).status).toBe(200);
    expect(await change({ closed_lost_reason: '' })).toMatchObject(missing('closed_lost_reason'));
    expect((await change({ dealstage: 'contractsent', closed_lost_reason: '' })).status).toBe(200);
  });
});

/** HubSpot's changelog, "Property Validations Rules will be enforced for APIs and Integrations", with its example. */
describe('a validation rule', () => {
  it('refuses a value in the account’s words, at every version', async () => {
    for (const path of [`${objects}/contacts`, '/crm/v3/objects/contacts']) {
      const refused = await at.ask('POST', path, { properties: { firstname: 'M4ra' } });
      expect(refused).toMatchObject({
        status: 400,
        body: {
          message: expect.stringMatching(
            /^Property values were not valid: .*"message":"Enter only letters".*"error":"INVALID_ALPHA".*"name":"firstname"/,
          ),
          category: 'VALIDATION_ERROR',
        },
      });
    }
    expect((await at.ask('POST', `${objects}/contacts`, { properties: { firstname: 'Mara' } })).status).toBe(
      201,
    );
  });
});
