import { describe, expect, test } from 'vitest';
import { csv } from './export-folder.ts';
import { loadExport, recordOf } from './load-export.ts';

const ticket = async (header: string, row: string): Promise<Readonly<Record<string, string>>> => {
  const tickets = csv(`Ticket ID,Create date,${header}`, `31,2024-01-01,${row}`);
  const { content } = await loadExport({ tickets });
  return recordOf(content, 'tickets', '31').properties;
};

describe('tickets as the clock saw them', () => {
  test('without a status one with a close date is closed, one without is new', async () => {
    expect(await ticket('Close date,Ticket name,Priority', '2024-11-30,Late parcel,High')).toEqual({
      createdate: '2024-01-01T00:00:00.000Z',
      closed_date: '2024-11-30T00:00:00.000Z',
      subject: 'Late parcel',
      hs_ticket_priority: 'HIGH',
      hs_pipeline: '0',
      hs_pipeline_stage: '4',
    });
    expect(await ticket('Close date', '')).toMatchObject({ hs_pipeline: '0', hs_pipeline_stage: '1' });
  });

  test('one that closes at the clock loads as open, without a close date', async () => {
    const properties = await ticket('Close date,Ticket status', '2024-12-01,Closed');
    expect(properties).toMatchObject({ hs_pipeline_stage: '1' });
    expect(properties).not.toHaveProperty('closed_date');
  });

  test('a status comes before the close date', async () => {
    const properties = await ticket('Close date,Ticket status', '2024-11-01,Waiting on us');
    expect(properties).toMatchObject({ hs_pipeline_stage: '3', closed_date: '2024-11-01T00:00:00.000Z' });
  });

  test('other pipelines are made from their labels', async () => {
    const tickets = csv(
      'Ticket ID,Create date,Pipeline,Ticket status,Associated Company IDs',
      '31,2024-01-01,Onboarding,Kick-off,11',
      '32,2024-01-01,Onboarding,Resolved,99',
      '33,2024-12-01,Onboarding,Resolved,98',
    );
    const { content } = await loadExport({ tickets });
    expect(content.ticketPipelines).toEqual([
      {
        id: 'onboarding',
        label: 'Onboarding',
        stages: [
          { id: 'onboarding_kick_off', label: 'Kick-off', isClosed: false, probability: 0.5 },
          { id: 'onboarding_resolved', label: 'Resolved', isClosed: true, probability: 1 },
        ],
      },
    ]);
    expect(content.associations.map(({ from, to }) => [from.id, to.id])).toEqual([['31', '11']]);
  });
});
