import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../settings/settings.ts';
import { startSettings } from './start-settings.ts';

type Found = Parameters<typeof startSettings>[1];

const finding = (dealPipelines: Found['dealPipelines'], tickets: readonly string[] = []): Found => ({
  dealPipelines,
  ticketProperties: tickets.map((label, n) => ({
    name: `score_${String(n)}`,
    label,
    type: 'number',
    fieldType: 'number',
    groupName: 'ticketinformation',
    unique: false,
    options: [],
  })),
});

const sales = { id: 'default', label: 'Sales Pipeline' };
const renewals = { id: '77', label: 'Annual RENEWALS' };
const text = (changes: object) => JSON.stringify({ ...defaultSettings, ...changes });

describe('the settings a portal starts with', () => {
  it('name the pipelines that are called renewal', () => {
    expect(startSettings(null, finding([sales, renewals]))).toEqual({
      text: text({ renewalPipelines: ['77'] }),
      notices: [],
    });
  });

  it('ask where no pipeline is called so', () => {
    expect(startSettings(null, finding([sales]))).toMatchObject({
      text: text({}),
      notices: [{ code: 'no_renewals', who: 'operator' }],
    });
  });
});

describe('settings that are there already', () => {
  it('stay as people chose them, to the letter', () => {
    const kept = `  ${text({ renewalPipelines: ['5'], downgradePercent: 20 })}`;
    expect(startSettings(kept, finding([sales, renewals]))).toEqual({ text: kept, notices: [] });
  });

  it('gain what has come since their version, and nothing else', () => {
    const { customerValue, contractEnd, contractGraceDays, lostOn, silence, ...later } = defaultSettings;
    const { callRules, feedback, reasonRules, quoteMonths, reviewRules, ...before } = later;
    const kept = JSON.stringify({ ...before, version: 1, renewalPipelines: ['5'], downgradePercent: 20 });
    const start = startSettings(kept, finding([sales, renewals]));
    expect('text' in start && JSON.parse(start.text)).toEqual({
      ...before,
      ...{ customerValue, contractEnd, contractGraceDays, lostOn, silence },
      ...{ callRules, feedback, reasonRules, quoteMonths, reviewRules },
      version: 4,
      renewalPipelines: ['5'],
      downgradePercent: 20,
    });
  });

  it('stay where deal types tell renewals', () => {
    const kept = text({ renewalDealTypes: ['existingbusiness'] });
    expect(startSettings(kept, finding([sales, renewals]))).toEqual({ text: kept, notices: [] });
  });

  it('get the renewal pipeline that has come since', () => {
    const kept = text({ downgradePercent: 20 });
    expect(startSettings(kept, finding([sales, renewals]))).toMatchObject({
      text: text({ downgradePercent: 20, renewalPipelines: ['77'] }),
    });
  });

  it.each(['{', '{"version":9}', '[]'])('are never overwritten where they cannot be read: %s', (kept) => {
    expect(startSettings(kept, finding([renewals]))).toMatchObject({
      clash: { code: 'settings_unreadable' },
    });
  });

  it('start anew where somebody emptied them', () => {
    expect(startSettings('', finding([renewals]))).toMatchObject({
      text: text({ renewalPipelines: ['77'] }),
    });
  });
});

it('settings that begin take the one ticket property that is called satisfaction', () => {
  const found = (...labels: readonly string[]): unknown => startSettings(null, finding([renewals], labels));
  expect(found('Satisfaction score', 'Effort')).toMatchObject({
    text: text({ renewalPipelines: ['77'], satisfactionProperty: 'score_0' }),
  });
  expect(found('Satisfaction score', 'CSAT')).toMatchObject({ text: text({ renewalPipelines: ['77'] }) });
});
