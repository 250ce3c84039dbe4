import { describe, expect, test } from 'vitest';
import { csv, dealHeader } from './export-folder.ts';
import { loadExport, recordOf } from './load-export.ts';

describe('pipelines and stages made from their labels', () => {
  test('the pipeline every account has keeps its id; others get one of their label', async () => {
    const rows = [
      '21,Closed Won,Sales Pipeline,1,2024-01-05,2024-01-02,11',
      '22,closed won,sales pipeline,1,2024-01-05,2024-01-02,11',
      '23,Closed won (Key Accounts),Key Accounts,1,2024-01-05,2024-01-02,11',
      '24,Closed won,key-accounts,1,2024-01-05,2024-01-02,11',
      '25,Contract sent,,1,2024-01-05,2024-01-02,11',
    ];
    const { content } = await loadExport({ deals: csv(dealHeader, ...rows) });
    expect(content.dealPipelines).toEqual([
      {
        id: 'default',
        label: 'Sales Pipeline',
        stages: [
          { id: 'contractsent', label: 'Contract sent', isClosed: false, probability: 0.5 },
          { id: 'closedwon', label: 'Closed Won', isClosed: true, probability: 1 },
        ],
      },
      {
        id: 'key_accounts',
        label: 'Key Accounts',
        stages: [
          { id: 'key_accounts_open', label: 'Open', isClosed: false, probability: 0.5 },
          { id: 'key_accounts_closed_won', label: 'Closed won', isClosed: true, probability: 1 },
        ],
      },
      {
        id: 'key_accounts_2',
        label: 'key-accounts',
        stages: [
          { id: 'key_accounts_2_open', label: 'Open', isClosed: false, probability: 0.5 },
          { id: 'key_accounts_2_closed_won', label: 'Closed won', isClosed: true, probability: 1 },
        ],
      },
    ]);
  });

  test('internal ids in place of labels stay', async () => {
    const header =
      'hs_object_id,dealstage,pipeline,amount,closedate,createdate,Associated Company IDs,hs_is_closed_won,hs_is_closed';
    const { content } = await loadExport({
      deals: csv(header, '21,998877,445566,1,2024-01-05,2024-01-02,11,true,true'),
    });
    expect(recordOf(content, 'deals', '21').properties).toMatchObject({
      pipeline: '445566',
      dealstage: '998877',
    });
  });

  test("HubSpot's columns come before names", async () => {
    const header = `${dealHeader},Is Deal Closed?,Is Closed Won`;
    const rows = [
      '21,Won,Renewals,1,2024-01-05,2024-01-02,11,true,false',
      '22,Signed,Renewals,1,2024-01-05,2024-01-02,11,true,true',
    ];
    const { content } = await loadExport({ deals: csv(header, ...rows) });
    expect(content.dealPipelines[0]?.stages).toEqual([
      { id: 'renewals_open', label: 'Open', isClosed: false, probability: 0.5 },
      { id: 'renewals_signed', label: 'Signed', isClosed: true, probability: 1 },
      { id: 'renewals_won', label: 'Won', isClosed: true, probability: 0 },
    ]);
  });

  test('a stage that tells no outcome is listed and loads as open', async () => {
    const rows = [
      '21,Parked,Renewals,1,2024-01-05,2024-01-02,11',
      '22,Won,Renewals,1,2024-01-05,2024-01-02,11',
    ];
    const { content, warnings } = await loadExport({ deals: csv(dealHeader, ...rows) });
    expect(warnings).toMatchObject([{ code: 'unknown-stage', file: 'deals.csv', count: 1 }]);
    expect(recordOf(content, 'deals', '21').properties['dealstage']).toBe('renewals_parked');
    expect(content.dealPipelines[0]?.stages.map(({ label, isClosed }) => [label, isClosed])).toEqual([
      ['Open', false],
      ['Parked', false],
      ['Won', true],
    ]);
  });

  test('a stage whose rows disagree is listed', async () => {
    const header = `${dealHeader},Is Closed Won`;
    const rows = [
      '21,Done,Renewals,1,2024-01-05,2024-01-02,11,true',
      '22,Done,Renewals,1,2024-01-05,2024-01-02,11,false',
    ];
    const { warnings } = await loadExport({
      deals: csv(header, ...rows, '23,Won,Renewals,1,,2024-01-02,11,true'),
    });
    expect(warnings).toMatchObject([
      { code: 'unknown-stage', count: 2, sentence: expect.stringContaining('some rows only') },
    ]);
  });

  test('when no stage tells its outcome nothing loads', async () => {
    const deals = csv(dealHeader, '21,Parked,Renewals,1,2024-01-05,2024-01-02,11');
    await expect(loadExport({ deals })).rejects.toThrow(
      'deals.csv, line 1, column "Deal Stage": no stage tells',
    );
  });

  test('a deal without a stage loads as open and is listed', async () => {
    const { content, warnings } = await loadExport({
      deals: csv(dealHeader, '21,,Renewals,1,2024-01-05,2024-01-02,11'),
    });
    expect(recordOf(content, 'deals', '21').properties['dealstage']).toBe('renewals_open');
    expect(warnings).toMatchObject([{ code: 'no-stage', count: 1 }]);
  });
});
