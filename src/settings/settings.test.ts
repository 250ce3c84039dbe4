import { describe, expect, it } from 'vitest';
import { defaultSettings, parseSettings, readSettings } from './settings.ts';

/** Settings as version 1 kept them. */
const version1 = {
  version: 1,
  renewalPipelines: ['77'],
  renewalDealTypes: [],
  revenuePipelines: null,
  downgradePercent: 20,
  lossProperty: null,
  lifecycleCounts: true,
  satisfactionProperty: 'csat',
  executives: { team: null, owners: ['1'] },
  recoveryTeam: { team: null, owners: [] },
  callsPerExecutive: 5,
  callsTotal: null,
  meetingWorkingDay: 8,
  repeatCallDays: 60,
};

describe('settings kept by version 1', () => {
  it('keep what people chose and value customers as before', () => {
    expect(readSettings(JSON.stringify(version1))).toEqual({
      isOlder: true,
      settings: {
        ...version1,
        version: 4,
        customerValue: {
          method: 'latest_won_deal',
          property: 'amount',
          period: 'year',
          startProperty: null,
          endProperty: null,
        },
        contractEnd: null,
        contractGraceDays: 30,
        lostOn: 'close_date',
        silence: true,
        callRules: {
          deliberate: false,
          lostDeals: false,
          noCallCountries: [],
          listenOnlyCountries: [],
          representativeProperty: 'industry',
        },
        feedback: null,
        reasonRules: { merged: [], departures: [] },
        quoteMonths: 24,
        reviewRules: { segmentProperty: 'industry' },
      },
    });
  });

  it('are no settings where version 1 would not have read them', () => {
    expect(parseSettings(JSON.stringify({ ...version1, callsPerExecutive: 'many' }))).toBeNull();
    expect(parseSettings(JSON.stringify({ ...version1, another: 1 }))).toBeNull();
  });
});

it('settings of today are read as they are', () => {
  expect(readSettings(JSON.stringify(defaultSettings))).toEqual({
    settings: defaultSettings,
    isOlder: false,
  });
});

it.each([null, '', '{', '[]', '{}', '{"version":5}', JSON.stringify({ ...version1, version: 5 })])(
  '%s are no settings',
  (text) => expect(parseSettings(text)).toBeNull(),
);
