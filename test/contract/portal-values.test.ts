import { beforeEach, describe, expect, it } from 'vitest';
import { openAskedPortal, testStart, textAt, valueAt, type AskedPortal } from '../support/ask-portal.ts';

const companies = '/crm/objects/2026-09/companies';
let at: AskedPortal;
beforeEach(async () => {
  at = openAskedPortal();
  for (const [name, type, fieldType] of [
    ['signed_on', 'date', 'date'],
    ['called_at', 'datetime', 'date'],
    ['is_pilot', 'bool', 'booleancheckbox'],
    ['colours', 'enumeration', 'checkbox'],
  ]) {
    const values =
      type === 'bool' ? ['true', 'false'] : type === 'enumeration' ? ['red', 'green', 'blue'] : [];
    const options = values.map((value, displayOrder) => ({
      value,
      label: value,
      displayOrder,
      hidden: false,
    }));
    const made = await at.ask('POST', '/crm/properties/2026-09/companies', {
      name,
      label: name,
      type,
      fieldType,
      groupName: 'companyinformation',
      options,
    });
    expect(made.status).toBe(201);
  }
});

describe('a value', () => {
  it.each([
    ['signed_on', '2024-02-29', '2024-02-29'],
    ['signed_on', String(Date.UTC(2024, 1, 29)), '2024-02-29'],
    ['signed_on', '2024-02-29T00:00:00Z', '2024-02-29'],
    ['called_at', String(Date.UTC(2024, 1, 29, 10, 30)), '2024-02-29T10:30:00.000Z'],
    ['called_at', '2024-02-29T11:30:00+01:00', '2024-02-29T10:30:00.000Z'],
    ['is_pilot', true, 'true'],
    ['annualrevenue', 1200.5, '1200.5'],
    ['annualrevenue', '-3', '-3'],
    ['industry', 'COMPUTER_SOFTWARE', 'COMPUTER_SOFTWARE'],
    ['colours', 'red;blue', 'red;blue'],
    ['hubspot_owner_id', '51000001', '51000001'],
  ])('of %s given as %s is kept as %s', async (name, given, kept) => {
    const id = await at.make('companies', { [name]: given });
    const read = await at.ask('GET', `${companies}/${id}?properties=${name}`);
    expect(valueAt(read.body, 'properties', name)).toBe(kept);
  });

  it.each([
    ['no_such_property', 'x', 'PROPERTY_DOESNT_EXIST'],
    ['signed_on', '2024-02-30', 'INVALID_DATE'],
    ['signed_on', String(Date.UTC(2024, 1, 29, 10)), 'INVALID_DATE'],
    ['signed_on', '2024-02-29T10:00:00Z', 'INVALID_DATE'],
    ['signed_on', '29.02.2024', 'INVALID_LONG'],
    ['called_at', 'yesterday', 'INVALID_LONG'],
    ['called_at', '2024-02-30T10:00:00Z', 'INVALID_LONG'],
    ['called_at', '2024-02-29T25:00:00Z', 'INVALID_LONG'],
    ['is_pilot', 'maybe', 'INVALID_OPTION'],
    ['annualrevenue', 'much', 'INVALID_INTEGER'],
    ['annualrevenue', '1.4e-14', 'INVALID_INTEGER'],
    ['annualrevenue', '1,200', 'INVALID_INTEGER'],
    ['annualrevenue', ' 1200', 'LEADING_TRAILING_WHITESPACE'],
    ['industry', 'computer_software', 'INVALID_OPTION'],
    ['colours', 'red;pink', 'INVALID_OPTION'],
    ['hubspot_owner_id', '1', 'INVALID_OWNER_ID'],
    ['hs_object_id', '7', 'READ_ONLY_VALUE'],
    ['num_associated_deals', '7', 'READ_ONLY_VALUE'],
    ['name', 'x'.repeat(65_537), 'VALUE_TOO_LONG'],
  ])('of %s given as %.30s is refused with %s %s', async (name, value, code) => {
    const refused = await at.ask('POST', companies, { properties: { [name]: value } });
    expect(refused).toMatchObject({
      status: 400,
      body: { category: 'VALIDATION_ERROR', errors: [{ code, context: { propertyName: [name] } }] },
    });
    const [, list = ''] = textAt(refused.body, 'message').split('Property values were not valid: ');
    expect(JSON.parse(list)).toMatchObject([
      { isValid: false, error: code, name, message: expect.any(String) },
    ]);
  });

  it('is refused together with all others that are not valid, and nothing is written', async () => {
    const id = await at.make('companies', { name: 'Ahorn' });
    const refused = await at.ask('PATCH', `${companies}/${id}`, {
      properties: { name: 'Birke', nope: '1', annualrevenue: 'x' },
    });
    expect(valueAt(refused.body, 'errors')).toHaveLength(2);
    expect((await at.ask('GET', `${companies}/${id}`)).body).toMatchObject({ properties: { name: 'Ahorn' } });
  });

  it('of several choices grows by the form that begins with a semicolon', async () => {
    const id = await at.make('companies', { colours: 'red' });
    await at.ask('PATCH', `${companies}/${id}`, { properties: { colours: ';blue;red' } });
    const read = await at.ask('GET', `${companies}/${id}?properties=colours`);
    expect(valueAt(read.body, 'properties', 'colours')).toBe('red;blue');
  });

  it('of the life cycle moves forward only, unless it is cleared', async () => {
    const id = await at.make('companies', { lifecyclestage: 'customer' });
    const set = async (lifecyclestage: string): Promise<unknown> => {
      await at.ask('PATCH', `${companies}/${id}`, { properties: { lifecyclestage } });
      const read = await at.ask('GET', `${companies}/${id}?properties=lifecyclestage`);
      return valueAt(read.body, 'properties', 'lifecyclestage');
    };
    expect(await set('lead')).toBe('customer');
    expect(await set('evangelist')).toBe('evangelist');
    expect(await set('')).toBeNull();
    expect(await set('lead')).toBe('lead');
  });
});

describe('a deal', () => {
  const deals = '/crm/objects/2026-09/deals';

  it('knows from its stage whether it is closed and won', async () => {
    const outcome = async (dealstage: string): Promise<unknown> => {
      const id = await at.make('deals', { dealname: 'D', dealstage, amount: '100' });
      const names = 'hs_is_closed,hs_is_closed_won,hs_is_closed_lost,amount_in_home_currency,pipeline';
      const read = await at.ask('GET', `${deals}/${id}?properties=${names}`);
      return valueAt(read.body, 'properties');
    };
    expect(await outcome('closedwon')).toMatchObject({
      hs_is_closed: 'true',
      hs_is_closed_won: 'true',
      hs_is_closed_lost: 'false',
      amount_in_home_currency: '100',
      pipeline: 'default',
    });
    expect(await outcome('closedlost')).toMatchObject({
      hs_is_closed_won: 'false',
      hs_is_closed_lost: 'true',
    });
    expect(await outcome('contractsent')).toMatchObject({
      hs_is_closed: 'false',
      hs_is_closed_lost: 'false',
    });
  });

  it('has no amount in company currency that nobody worked out', async () => {
    const id = await at.make('deals', { dealname: 'D', amount: '100', deal_currency_code: 'JPY' });
    const read = await at.ask('GET', `${deals}/${id}?properties=amount_in_home_currency`);
    expect(valueAt(read.body, 'properties', 'amount_in_home_currency')).toBeNull();
  });

  it('stands in a stage of its own pipeline only', async () => {
    const properties = { dealname: 'D', pipeline: 'default', dealstage: 'no_such_stage' };
    const refused = await at.ask('POST', deals, { properties });
    expect(refused).toMatchObject({ status: 400, body: { errors: [{ code: 'INVALID_OPTION' }] } });
    const id = await at.make('deals', { dealname: 'D', dealstage: 'contractsent' });
    const elsewhere = await at.ask('PATCH', `${deals}/${id}`, { properties: { pipeline: 'other' } });
    expect(elsewhere).toMatchObject({ status: 400, body: { errors: [{ code: 'INVALID_OPTION' }] } });
  });

  it('gets its close date when it closes, keeps it between lost stages, and the date sent goes first', async () => {
    const id = await at.make('deals', { dealname: 'D', dealstage: 'contractsent', closedate: '2025-03-01' });
    await at.clock.sleep(1000);
    const close = async (properties: object): Promise<unknown> => {
      await at.ask('PATCH', `${deals}/${id}`, { properties });
      return valueAt((await at.ask('GET', `${deals}/${id}`)).body, 'properties', 'closedate');
    };
    expect(await close({ dealstage: 'closedlost' })).toBe(new Date(testStart + 1000).toISOString());
    expect(await close({ dealstage: 'closedwon', closedate: '2024-11-30T00:00:00Z' })).toBe(
      '2024-11-30T00:00:00.000Z',
    );
    const read = await at.ask('GET', `${deals}/${id}?properties=hs_v2_date_entered_closedlost`);
    const entered = valueAt(read.body, 'properties', 'hs_v2_date_entered_closedlost');
    expect(entered).toBe(new Date(testStart + 1000).toISOString());
  });
});

describe('activities and tickets', () => {
  it('need what HubSpot requires of them', async () => {
    const task = await at.ask('POST', '/crm/objects/2026-09/tasks', {
      properties: { hs_task_subject: 'Call' },
    });
    expect(task).toMatchObject({ status: 400, body: { context: { properties: ['hs_timestamp'] } } });
    const ticket = await at.ask('POST', '/crm/objects/2026-09/tickets', { properties: { subject: 'Help' } });
    expect(ticket).toMatchObject({ status: 400, body: { context: { properties: ['hs_pipeline_stage'] } } });
    await at.make('tickets', { subject: 'Help', hs_pipeline_stage: '1' });
  });

  it('make a task something to do, and remember when it was completed', async () => {
    const id = await at.make('tasks', { hs_timestamp: '2024-12-09T09:00:00Z' });
    const names = ['hs_task_status', 'hs_task_type', 'hs_task_is_completed', 'hs_task_completion_date'];
    const read = async (): Promise<unknown> => {
      const answer = await at.ask('GET', `/crm/objects/2026-09/tasks/${id}?properties=${names.join()}`);
      return valueAt(answer.body, 'properties');
    };
    expect(await read()).toMatchObject({
      hs_task_status: 'NOT_STARTED',
      hs_task_type: 'TODO',
      hs_task_is_completed: '0',
      hs_task_completion_date: null,
    });
    await at.ask('PATCH', `/crm/objects/2026-09/tasks/${id}`, {
      properties: { hs_task_status: 'COMPLETED' },
    });
    expect(await read()).toMatchObject({
      hs_task_is_completed: '1',
      hs_task_completion_date: new Date(testStart).toISOString(),
    });
  });
});
