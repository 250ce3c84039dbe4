import { beforeEach, describe, expect, it } from 'vitest';
import { listAt, openAskedPortal, textAt, type AskedPortal } from '../support/ask-portal.ts';

let at: AskedPortal;
beforeEach(() => {
  at = openAskedPortal();
});

const timed = { hs_timestamp: '2024-12-02T08:00:00Z' };

/** Source: the table of default searchable properties in HubSpot's search guide. */
describe('a query finds by what is searchable in its type', () => {
  it.each([
    ['contacts', { email: 'mara@ahorn.example', lastname: 'Quittenbaum' }, 'quittenbaum'],
    ['companies', { name: 'Ahorn', domain: 'quitte.example' }, 'quitte.example'],
    ['deals', { dealname: 'Renewal', description: 'A Quittenbaum tree' }, 'quittenbaum'],
    ['tickets', { subject: 'Help', content: 'The quittenbaum is gone', hs_pipeline_stage: '1' }, 'quitten'],
    ['products', { name: 'Quittenbaum' }, 'quittenbaum'],
    ['tasks', { ...timed, hs_task_subject: 'Water the quittenbaum' }, 'water quittenbaum'],
    ['notes', { ...timed, hs_note_body: 'Quittenbaum' }, 'QUITTENBAUM'],
    ['calls', { ...timed, hs_call_title: 'About the quittenbaum' }, 'quittenbaum'],
  ])('of %s with %j: %s', async (type, properties, query) => {
    const id = await at.make(type, properties);
    await at.clock.sleep(60_000);
    const found = await at.ask('POST', `/crm/objects/2026-09/${type}/search`, { query });
    expect(listAt(found.body, 'results').map((record) => textAt(record, 'id'))).toEqual([id]);
  });
});
