/** A loss as it must stand in the portal: key, kind, day, value, status, day of return, further evidence. */
export type ExpectedLoss = readonly [
  key: string,
  kind: 'churned' | 'downgraded' | 'lost_deal',
  lostOn: string,
  value: string,
  status: 'lost' | 'returned' | 'recorded' | 'undone',
  returnedOn?: string,
  ...merged: string[],
];

/** Worked out by hand from the rules, company by company; a company that is not named has no loss record. */
export const losses: Readonly<Record<string, readonly ExpectedLoss[]>> = {
  '101': [['deal-1002', 'churned', '2024-06-10', '1100.5', 'lost']],
  '102': [['deal-1004', 'churned', '2024-06-03', '800', 'lost']],
  '103': [['deal-1006', 'churned', '2024-06-04', '900', 'lost']],
  '104': [['deal-1008', 'churned', '2024-06-01', '500', 'lost']],
  '107': [['deal-1012', 'churned', '2024-05-20', '1000', 'lost', '', 'deal-1013']],
  '108': [['deal-1015', 'churned', '2024-06-07', '300', 'lost', '', 'deal-1016']],
  '109': [['deal-1018', 'churned', '2024-06-02', '600', 'lost', '', 'deal-1019']],
  '110': [['deal-1021', 'churned', '2024-06-03', '1000', 'returned', '2024-06-04 partial']],
  '111': [['deal-1024', 'churned', '2024-04-03', '1000', 'returned', '2024-06-12 full']],
  '112': [['deal-1027', 'churned', '2024-06-10', '300', 'returned', '2024-06-15 full']],
  '113': [
    ['deal-1031', 'churned', '2024-06-03', '500', 'returned', '2024-06-05 full'],
    ['deal-1033', 'churned', '2024-06-25', '450', 'lost'],
  ],
  '114': [['deal-1036', 'downgraded', '2024-06-06', '100', 'recorded']],
  '118': [['deal-1047', 'churned', '2024-03-03', '800', 'returned', '2024-06-13 partial']],
  '119': [['deal-1052', 'downgraded', '2024-06-14', '600', 'recorded']],
  '120': [['deal-1056', 'downgraded', '2024-06-15', '300', 'recorded']],
  '124': [['deal-1062', 'lost_deal', '2024-06-04', '5000', 'recorded']],
  '125': [
    ['deal-1063', 'lost_deal', '2024-06-05', '0', 'recorded'],
    ['deal-1064', 'lost_deal', '2024-06-09', '100', 'recorded'],
  ],
  '128': [['prop-128-2024-06-05', 'churned', '2024-06-05', '400', 'lost']],
  '129': [['deal-1071', 'churned', '2024-06-03', '450', 'lost', '', 'prop-129-2024-06-12']],
  '130': [['prop-130-2024-06-20', 'churned', '2024-06-20', '420', 'returned', '2024-06-25 full']],
  '131': [['prop-131-2024-06-20', 'churned', '2024-06-20', '0', 'lost']],
  '132': [['mark-132', 'churned', '2024-06-18', '950', 'lost']],
  '133': [['mark-133', 'churned', '2024-06-19', '1000', 'lost', '', 'deal-1076']],
  '134': [['mark-134', 'churned', '2024-06-10', '500', 'returned', '2024-06-20 full']],
  '135': [['deal-1080', 'churned', '2024-06-11', '250', 'undone']],
  '136': [['deal-1087', 'churned', '2024-06-20', '100', 'lost']],
  '137': [['deal-1089', 'churned', '2024-06-21', '455', 'lost']],
  '142': [['deal-1097', 'churned', '2024-06-29', '100', 'lost']],
};

/**
 * June 2024, added up by hand. Churned: the twenty churned lines above dated in June, 10,825.50 in all. Opening: 28
 * customers worth 23,900.00; of these 101–104, 108, 109, 113, 128, 129, 132, 133, 136 and 137 are absent at the end.
 * The others are worth 13,270.01 at the end, and 12,170.01 counting no more than each was worth at the opening.
 */
export const numbers = {
  month: '2024-06',
  asOf: '2024-07-01',
  losses: { churned: 20, downgraded: 3, lostDeals: 3, possible: null },
  revenueLost: '10825.50',
  returned: 7,
  mergedEvidence: 4,
  replaced: 8,
  pleaseCheck: 4,
  openingCustomers: 28,
  openingRevenue: '23900.00',
  lostFromOpening: 13,
  logoChurn: '0.464286',
  grr: '0.509205',
  nrr: '0.555231',
};

export const listed = { unattached: 2, undated: 2, noHomeAmount: 1, emptyWonAmount: 2, unknownStage: 0 };

/** What some companies must mirror: status, day, value. */
export const mirrors: Readonly<Record<string, readonly [status: string, lostOn: string, value: string]>> = {
  '101': ['lost', '2024-06-10', '1100.5'],
  '105': ['', '', ''],
  '110': ['returned', '2024-06-03', '1000'],
  '113': ['lost', '2024-06-25', '450'],
  '114': ['', '', ''],
  '125': ['prospect_lost', '2024-06-09', '100'],
  '126': ['', '', ''],
  '133': ['lost', '2024-06-19', '1000'],
  '135': ['', '', ''],
};
