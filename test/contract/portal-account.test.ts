import { beforeEach, describe, expect, it } from 'vitest';
import { listAt, openAskedPortal, textAt, valueAt, type AskedPortal } from '../support/ask-portal.ts';

const pipelines = '/crm/pipelines/2026-09';
let at: AskedPortal;
beforeEach(() => {
  at = openAskedPortal({ portalId: 123, timeZone: 'Europe/Berlin', currency: 'EUR' });
});

describe('an account on its first day', () => {
  it('says who it is, with the offset its time zone has now', async () => {
    for (const path of ['/account-info/2026-09/details', '/account-info/v3/details']) {
      expect(await at.ask('GET', path)).toMatchObject({
        status: 200,
        body: {
          portalId: 123,
          timeZone: 'Europe/Berlin',
          companyCurrency: 'EUR',
          utcOffset: '+01:00',
          utcOffsetMilliseconds: 3_600_000,
        },
      });
    }
  });

  it('has HubSpot’s sales pipeline', async () => {
    const { body } = await at.ask('GET', `${pipelines}/deals`);
    expect(listAt(body, 'results')).toHaveLength(1);
    expect(valueAt(body, 'results', 0)).toMatchObject({
      id: 'default',
      label: 'Sales Pipeline',
      archived: false,
    });
    const stages = listAt(body, 'results', 0, 'stages');
    expect(stages.map((stage) => [textAt(stage, 'id'), textAt(stage, 'metadata', 'probability')])).toEqual([
      ['appointmentscheduled', '0.2'],
      ['qualifiedtobuy', '0.4'],
      ['presentationscheduled', '0.6'],
      ['decisionmakerboughtin', '0.8'],
      ['contractsent', '0.9'],
      ['closedwon', '1.0'],
      ['closedlost', '0.0'],
    ]);
    expect(stages.map((stage) => textAt(stage, 'metadata', 'isClosed')).lastIndexOf('false')).toBe(4);
  });

  it('has HubSpot’s support pipeline', async () => {
    const { body } = await at.ask('GET', `${pipelines}/tickets/0`);
    expect(listAt(body, 'stages').map((stage) => textAt(stage, 'id'))).toEqual(['1', '2', '3', '4']);
    expect(valueAt(body, 'stages', 3, 'metadata')).toMatchObject({ ticketState: 'CLOSED' });
  });

  it('has two owners, found in pages, by email, by id and by user id', async () => {
    const owners = '/crm/owners/2026-09';
    const first = await at.ask('GET', `${owners}?limit=1`);
    expect(listAt(first.body, 'results')).toHaveLength(1);
    const after = textAt(first.body, 'paging', 'next', 'after');
    const second = await at.ask('GET', `${owners}?limit=1&after=${after}`);
    expect(valueAt(second.body, 'paging')).toBeUndefined();
    const owner = valueAt(second.body, 'results', 0);
    const found = await at.ask('GET', `${owners}?email=${textAt(owner, 'email')}`);
    expect(listAt(found.body, 'results')).toEqual([owner]);
    expect((await at.ask('GET', `${owners}/${textAt(owner, 'id')}`)).body).toEqual(owner);
    const userId = String(valueAt(owner, 'userId'));
    expect((await at.ask('GET', `${owners}/${userId}?idProperty=userId`)).body).toEqual(owner);
    expect((await at.ask('GET', `${owners}/7`)).status).toBe(404);
    expect(listAt((await at.ask('GET', `${owners}?archived=true`)).body, 'results')).toEqual([]);
  });

  it('tells a token its scopes', async () => {
    const path = '/oauth/v2/private-apps/get/access-token-info';
    const { body } = await at.ask('POST', path, { tokenKey: 'pat-local' });
    expect(listAt(body, 'scopes')).toEqual(expect.arrayContaining(['oauth', 'crm.objects.companies.read']));
    expect(body).toMatchObject({ hubId: 123 });
  });
});

describe('a pipeline', () => {
  const stage = (label: string, probability: string): object => ({
    label,
    metadata: { probability },
    displayOrder: 0,
  });
  const renewals = {
    label: 'Renewals',
    displayOrder: 1,
    stages: [stage('Open', '0.5'), stage('Lost', '0.0')],
  };

  it('is made, changed, and deleted while no deal stands in it', async () => {
    const made = await at.ask('POST', `${pipelines}/deals`, renewals);
    expect(made.status).toBe(201);
    const id = textAt(made.body, 'id');
    const [open, lost] = listAt(made.body, 'stages');
    expect(open).toMatchObject({ label: 'Open', metadata: { isClosed: 'false', probability: '0.5' } });
    expect(lost).toMatchObject({ label: 'Lost', metadata: { isClosed: 'true', probability: '0.0' } });
    const renamed = await at.ask('PATCH', `${pipelines}/deals/${id}`, { label: 'Renewal Pipeline' });
    expect(renamed).toMatchObject({ status: 200, body: { label: 'Renewal Pipeline' } });
    const properties = { dealname: 'R', pipeline: id, dealstage: textAt(lost, 'id') };
    const deal = await at.make('deals', properties);
    expect(await at.ask('DELETE', `${pipelines}/deals/${id}`)).toMatchObject({
      status: 400,
      body: { subCategory: 'PipelineError.STAGE_ID_IN_USE' },
    });
    await at.ask('DELETE', `/crm/objects/2026-09/deals/${deal}`);
    expect((await at.ask('DELETE', `${pipelines}/deals/${id}`)).status).toBe(204);
    expect((await at.ask('GET', `${pipelines}/deals/${id}`)).status).toBe(404);
  });

  it('keeps the ids it is given, each once in the account', async () => {
    const won = { ...stage('Won', '1.0'), stageId: 'renewal_won' };
    const body = { label: 'R', displayOrder: 1, pipelineId: 'renewals', stages: [won] };
    expect((await at.ask('POST', `${pipelines}/deals`, body)).body).toMatchObject({
      id: 'renewals',
      stages: [{ id: 'renewal_won' }],
    });
    expect((await at.ask('POST', `${pipelines}/deals`, body)).status).toBe(400);
    const reused = { ...body, label: 'S', pipelineId: 'others' };
    expect(await at.ask('POST', `${pipelines}/deals`, reused)).toMatchObject({
      status: 409,
      body: { subCategory: 'PipelineError.STAGE_ID_EXISTS_IN_ANOTHER_PIPELINE' },
    });
  });

  it.each([
    ['no stages', { stages: [] }],
    ['the label of another', { label: 'SALES pipeline' }],
    ['a stage without a probability', { stages: [{ label: 'Open', displayOrder: 0, metadata: {} }] }],
    ['a probability above 1', { stages: [stage('Open', '1.5')] }],
    ['the same stage label twice', { stages: [stage('Open', '0.1'), stage('open ', '0.2')] }],
  ])('with %s is refused', async (_, changes) => {
    expect((await at.ask('POST', `${pipelines}/deals`, { ...renewals, ...changes })).status).toBe(400);
  });

  it('gains, changes and loses stages', async () => {
    const stages = `${pipelines}/deals/default/stages`;
    const made = await at.ask('POST', stages, stage('Legal check', '0.95'));
    expect(made.status).toBe(201);
    const id = textAt(made.body, 'id');
    const changed = await at.ask('PATCH', `${stages}/${id}`, { metadata: { probability: '0.97' } });
    expect(changed.body).toMatchObject({ label: 'Legal check', metadata: { probability: '0.97' } });
    expect(listAt((await at.ask('GET', stages)).body, 'results')).toHaveLength(8);
    await at.make('deals', { dealname: 'D', dealstage: id });
    expect((await at.ask('DELETE', `${stages}/${id}`)).status).toBe(400);
    expect((await at.ask('DELETE', `${stages}/contractsent`)).status).toBe(204);
    expect((await at.ask('GET', `${stages}/contractsent`)).status).toBe(404);
  });

  it('of tickets keeps a closed stage', async () => {
    expect((await at.ask('DELETE', `${pipelines}/tickets/0/stages/4`)).status).toBe(400);
    const state = { metadata: { ticketState: 'MAYBE' } };
    expect((await at.ask('PATCH', `${pipelines}/tickets/0/stages/1`, state)).status).toBe(400);
  });
});
