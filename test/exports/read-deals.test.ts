import { describe, expect, test } from 'vitest';
import { csv, dealHeader } from './export-folder.ts';
import { loadExport, recordOf } from './load-export.ts';

const deal = async (row: string, header = dealHeader): Promise<Readonly<Record<string, string>>> => {
  const { content } = await loadExport({ deals: csv(header, row) });
  return recordOf(content, 'deals', '21').properties;
};

describe('deals as the clock saw them', () => {
  test('a closed deal keeps stage, date and amount to the letter', async () => {
    expect(await deal('21,Closed won,Sales Pipeline,1200.505,2024-11-30,2024-01-02,11')).toEqual({
      pipeline: 'default',
      dealstage: 'closedwon',
      amount: '1200.505',
      closedate: '2024-11-30T00:00:00.000Z',
      createdate: '2024-01-02T00:00:00.000Z',
    });
  });

  test('a deal that closes at the clock loads as open, with the date as the expected one and no reason', async () => {
    const header = `${dealHeader},Closed Lost Reason`;
    const properties = await deal('21,Closed lost,Renewals,1,2024-12-01,2024-01-02,11,too dear', header);
    expect(properties).toMatchObject({ dealstage: 'renewals_open', closedate: '2024-12-01T00:00:00.000Z' });
    expect(properties).not.toHaveProperty('closed_lost_reason');
  });

  test('a deal that closes a second before the clock is closed', async () => {
    const properties = await deal('21,Closed lost,Renewals,1,2024-11-30 23:59:59,2024-01-02,11');
    expect(properties).toMatchObject({ dealstage: 'renewals_closed_lost' });
  });

  test('an open deal stays where it is, whatever its date', async () => {
    const properties = await deal('21,Contract sent,Sales Pipeline,1,2025-03-01,2024-01-02,11');
    expect(properties).toMatchObject({ dealstage: 'contractsent', closedate: '2025-03-01T00:00:00.000Z' });
  });

  test('a closed deal without a close date stays undated', async () => {
    const properties = await deal('21,Closed lost,Renewals,,,2024-01-02,11');
    expect(properties).toEqual({
      pipeline: 'renewals',
      dealstage: 'renewals_closed_lost',
      createdate: '2024-01-02T00:00:00.000Z',
    });
  });

  test('a deal created at the clock is left out, one created just before is not', async () => {
    const rows = [
      '21,Won,Renewals,1,2024-11-30,2024-12-01,11',
      '22,Won,Renewals,1,2024-11-30,2024-11-30 23:59,11',
    ];
    const { content } = await loadExport({ deals: csv(dealHeader, ...rows) });
    expect(content.records.filter(({ objectType }) => objectType === 'deals').map(({ id }) => id)).toEqual([
      '22',
    ]);
  });

  test('home amount, currency, type and reason go to their properties', async () => {
    const header = `${dealHeader},Amount in company currency,Currency,Deal Type,Closed Lost Reason`;
    const properties = await deal(
      '21,Closed lost,Renewals,10,2024-01-05,2024-01-02,11,9.10,USD,Existing Business,=1+1',
      header,
    );
    expect(properties).toMatchObject({
      amount_in_home_currency: '9.10',
      deal_currency_code: 'USD',
      dealtype: 'existingbusiness',
      closed_lost_reason: '=1+1',
    });
  });
});

describe('deals that cannot be read', () => {
  const columns = dealHeader.split(',');

  test.each(columns)('without the column %s', async (column) => {
    const deals = csv(columns.filter((each) => each !== column).join(','));
    const message = `deals.csv, line 1, column "${column}": the column is missing`;
    await expect(loadExport({ deals })).rejects.toThrow(message);
  });

  test.each([
    [
      '21,Won,Renewals,"1.234,50",2024-01-05,2024-01-02,11',
      'column "Amount": "1.234,50" has a decimal comma',
    ],
    ['21,Won,Renewals,abc,2024-01-05,2024-01-02,11', 'column "Amount": "abc" is no number'],
    [
      '21,Won,Renewals,1,2024-02-30,2024-01-02,11',
      'column "Close Date": "2024-02-30" is a day that does not exist',
    ],
    ['21,Won,Renewals,1,2024-01-05,01/02/2024,11', 'column "Create Date": "01/02/2024" leaves open'],
    ['2.1E+10,Won,Renewals,1,2024-01-05,2024-01-02,11', 'column "Record ID": "2.1E+10" is no record id'],
    [',Won,Renewals,1,2024-01-05,2024-01-02,11', 'column "Record ID": the record has no id'],
    ['20,Won,Renewals,1,2024-01-05,2024-01-02,11', 'column "Record ID": the record 20 is on line 2 already'],
    [
      '21,Won,Renewals,1,2024-01-05,2024-01-02,Mill',
      'column "Associated Company IDs": "Mill" is no record id',
    ],
  ])('%s', async (row, message) => {
    const deals = csv(dealHeader, '20,Won,Renewals,1,2024-01-05,"2024-01-02\n",11', row);
    await expect(loadExport({ deals })).rejects.toThrow(`deals.csv, line 4, ${message}`);
  });

  test('a flag that is neither', async () => {
    const deals = csv(`${dealHeader},Is Closed Won`, '21,Won,Renewals,1,2024-01-05,2024-01-02,11,perhaps');
    const message = 'deals.csv, line 2, column "Is Closed Won": "perhaps" is neither true nor false.';
    await expect(loadExport({ deals })).rejects.toThrow(message);
  });
});
