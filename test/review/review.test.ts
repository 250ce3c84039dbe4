import { describe, expect, test } from 'vitest';
import { noReviewSums, reviewFigures } from '@loss-review/domain/review/review-sums';
import { csv, dealHeader, exportFolder } from '../exports/export-folder.ts';
import type { ReviewReport, ReviewRequest } from './report.ts';
import { review } from './review.ts';

const requests = { search: 3, read: 4, write: 5, total: 12, setup: 9 };

const report: ReviewReport = {
  ...reviewFigures(noReviewSums),
  pareto: [{ category: 'price', reason: 'price.fees', losses: '0.40', money: '480.20' }],
  month: '2024-11',
  asOf: '2024-12-01',
  losses: { churned: 1, downgraded: 0, lostDeals: 2, possible: 0 },
  leaving: 0,
  withdrawn: 0,
  revenueLost: '1200.50',
  returned: 0,
  mergedEvidence: 0,
  replaced: 0,
  pleaseCheck: 0,
  openingCustomers: 4,
  openingRevenue: '4800.00',
  lostFromOpening: 1,
  logoChurn: '0.250000',
  grr: '0.749896',
  nrr: '0.749896',
  tasks: { executives: 1, owners: 0 },
  calls: [
    {
      companyId: '11',
      companyName: 'Harbour Mill',
      callerId: '501',
      role: 'executive',
      seat: 'score',
      score: 61,
      parts: [{ part: 'value', points: 40, most: 40, sentence: 'Number 1 of 1 by value.' }],
    },
  ],
  excluded: [{ companyId: '12', reason: 'returned' }],
  listed: { unattached: 0, undated: 1, noHomeAmount: 0 },
  requests,
  minimumRequests: 12,
  seconds: 0.5,
  virtualSeconds: 2,
  peakMemoryMb: 80,
};

const companies = csv('Record ID,Name', '11,Harbour Mill');
const deals = csv(dealHeader, '21,Closed won,Renewals,1200.50,2024-01-05,2024-01-01,11');

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  readonly asked: readonly ReviewRequest[];
}

async function run(...words: readonly string[]): Promise<Ended> {
  const asked: ReviewRequest[] = [];
  let out = '';
  let err = '';
  const code = await review(words, {
    run: async (request) => {
      asked.push(request);
      request.onProgress('counting');
      return report;
    },
    out: (text) => (out += text),
    err: (text) => (err += text),
  });
  return { code, out, err, asked };
}

describe('a review that runs', () => {
  test('prints one JSON object, and progress beside it', async () => {
    const data = await exportFolder({ companies, deals });
    const { code, out, err } = await run('--data', data, '--month', '2024-11', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      month: '2024-11',
      grr: 0.749896,
      listed: { ...report.listed, unknownStage: 0 },
      requests,
      seconds: 0.5,
    });
    expect(out).toContain('"logoChurn": 0.250000,');
    expect(err).toContain('counting\n');
  });

  test('hands over the portal as it stood after the month', async () => {
    const data = await exportFolder({ companies, deals });
    const { asked } = await run(
      '--data',
      data,
      '--month',
      '2024-11',
      '--time-zone',
      'Europe/Berlin',
      '--again',
    );
    expect(asked).toMatchObject([{ month: '2024-11', timeZone: 'Europe/Berlin', again: true }]);
    expect(asked[0]?.content.account).toEqual({ timeZone: 'Europe/Berlin', currency: 'USD' });
    expect(asked[0]?.content.records.map(({ id }) => id)).toEqual(['11', '21']);
  });

  test('takes the home currency', async () => {
    const data = await exportFolder({ companies, deals });
    const { asked } = await run('--data', data, '--month', '2024-11', '--currency', 'EUR');
    expect(asked[0]?.content.account?.currency).toBe('EUR');
  });

  test('lists the deals whose stage tells no outcome', async () => {
    const more = '22,Parked,Renewals,1,2024-01-05,2024-01-01,11';
    const data = await exportFolder({ companies, deals: `${deals}${more}\n` });
    const { out, err } = await run('--data', data, '--month', '2024-11', '--json');
    expect(JSON.parse(out)).toMatchObject({ listed: { unknownStage: 1 } });
    expect(err).toContain('the stage "Parked" of "Renewals" does not tell');
  });

  test('prints a table for people', async () => {
    const data = await exportFolder({ companies, deals });
    const { out } = await run('--data', data, '--month', '2024-11');
    expect(out).toMatch(/Revenue lost\D+1200\.5/);
    expect(out).toMatch(/Losses, lost deals\D+2/);
    expect(out).toMatch(/Losses, possible\D+0/);
    expect(out).toContain('GRR');
    expect(out).toMatch(/Pareto, price.fees\D+480\.20 in 0\.40 losses/);
    expect(out).toMatch(/Survival, median\D+–/);
    expect(out).toMatch(/Excluded\D+1/);
    expect(out).toMatch(/Harbour Mill\W+501\W+executive\W+score\W+61/);
  });
});

describe('a review that cannot run', () => {
  test.each([
    ['no folder named', ['--month', '2024-11'], "required option '--data <folder>' not specified"],
    ['no month', ['--data', 'x'], "required option '--month <month>' not specified"],
    ['a month that is none', ['--data', 'x', '--month', '2024-13'], 'A month is written as in 2024-11.'],
    ['a day for a month', ['--data', 'x', '--month', '2024-11-01'], 'A month is written as in 2024-11.'],
    [
      'an unknown zone',
      ['--data', 'x', '--month', '2024-11', '--time-zone', 'Mars/Base'],
      'A time zone is written',
    ],
    ['an unknown option', ['--data', 'x', '--month', '2024-11', '--fast'], "unknown option '--fast'"],
    ['a word too many', ['--data', 'x', '--month', '2024-11', 'now'], 'too many arguments'],
    [
      'a currency in words',
      ['--data', 'x', '--month', '2024-11', '--currency', 'euro'],
      'A currency is written',
    ],
  ])('%s ends with one message and code 2', async (_, words, message) => {
    const { code, out, err, asked } = await run(...words);
    expect({ code, out, asked }).toEqual({ code: 2, out: '', asked: [] });
    expect(err).toContain(message);
    expect(err.trim().split('\n')).toHaveLength(1);
  });

  test('a missing file ends with one message and code 2', async () => {
    const data = await exportFolder({ companies });
    const { code, out, err, asked } = await run('--data', data, '--month', '2024-11', '--json');
    expect({ code, out, asked }).toEqual({ code: 2, out: '', asked: [] });
    expect(err).toBe(`deals.csv: the file is missing in ${data}; export it from HubSpot and put it there.\n`);
  });

  test('a date that cannot be read ends with file, line and column', async () => {
    const data = await exportFolder({ companies, deals: deals.replace('2024-01-05', '05/01/2024') });
    const { code, err, asked } = await run('--data', data, '--month', '2024-11', '--json');
    expect({ code, asked }).toEqual({ code: 2, asked: [] });
    expect(err).toMatch(/^deals\.csv, line 2, column "Close Date": "05\/01\/2024" leaves open .+\n$/);
  });

  test('a bug is no message', async () => {
    const data = await exportFolder({ companies, deals });
    const broken = review(['--data', data, '--month', '2024-11'], {
      run: () => Promise.reject(new Error('a bug')),
      out: () => undefined,
      err: () => undefined,
    });
    await expect(broken).rejects.toThrow('a bug');
  });
});

test('help is no trouble', async () => {
  const { code, out, err } = await run('--help');
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toContain('--data <folder>');
});
