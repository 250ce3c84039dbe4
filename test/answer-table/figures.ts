/**
 * The bridge of June 2024, worked out by hand from the table. Joined in the month: 142, and 131, which nothing tells to
 * have bought. Lost again: 113. Lost and back: 110, 112, 130, 134. The 16 who are gone lost 9,655.50 and were worth
 * 11,510.00 at the opening. Contraction: 110 600, 114 100, 115 99.99, 119 600, 120 300, 130 120, 143 200, 144 99.99, 145
 * 120, 147 1,500. The GRR loss is the opening's 38,470.00 less the 23,220.02 kept.
 */
export const bridge = {
  lost: { losses: 23, money: '12425.50' },
  joinedInMonth: { losses: 2, money: '100.00' },
  returnedInMonth: { losses: 0, money: '0.00' },
  lostAgain: { losses: 1, money: '450.00' },
  lostAndBack: { losses: 4, money: '2220.00' },
  gone: { losses: 16, money: '9655.50' },
  valueLessOpening: '-1854.50',
  contraction: { customers: 10, money: '3739.98' },
  grrLoss: { customers: 16, money: '15249.98' },
};

/**
 * 59 companies were customers before July: the 51 of the opening, four absent then (107, 111, 118, 146), four who joined
 * in June (117, 122, 126, 142). 26 of them were lost at least once; 131 was never a customer. Within the first month left
 * 142, and three had not been watched for longer; then, of 55, 159.
 */
export const survival = {
  customers: 59,
  events: 26,
  first: [
    { month: 0, atRisk: 59, events: 1, survival: (58 / 59).toFixed(6) },
    { month: 1, atRisk: 55, events: 1, survival: ((58 / 59) * (54 / 55)).toFixed(6) },
  ],
};

/** Those who joined in May and June 2024: 156 and 157, who stay; 117, 122, 126, 142, of whom 142 left. */
export const lastCohorts = [
  { month: '2024-05', customers: 2, keptNow: 2, firstValue: '420.00', value: '420.00' },
  { month: '2024-06', customers: 4, keptNow: 3, firstValue: '890.00', value: '890.00' },
];

/**
 * Renewals that closed in June: 6 won (143–147), 24 lost, and 8 lost ones that a deal of the same day replaced (114–120);
 * the four of 121–123, who had not bought, are listed. All losses are regretted; a point is a hundredth of 38,470.00.
 */
export const rates = {
  firstPeriodLosses: { losses: 2, money: '100.00' },
  renewals: { closed: 38, lost: 24, lossRate: '0.631579' },
  regretted: { losses: '1.000000', money: '1.000000' },
  pointWorth: { inMonth: '384.70' },
};

/** What a call learned of three losses; nobody knows about the other 20. */
export const causes: readonly (readonly [
  loss: string,
  ...causes: (readonly [reason: string, weight: string])[],
])[] = [
  // 33 % of 1,100.50 is 363.165, 34 % is 374.17: the odd cent goes to the first of the two.
  ['deal-1002', ['service.slow_help', '33'], ['price.fees', '33'], ['product.quality', '34']],
  ['deal-1004', ['price.fees', '100']],
  ['mark-132', ['price.fees', '60'], ['competitor.better_offer', '40']],
];

/** 363.16 + 800 + 570, 374.17, 380, 363.17; 12,425.50 − 1,100.50 − 800 − 950 are not explained. */
export const pareto = [
  { category: 'unknown', reason: 'unknown.unknown', losses: '20.00', money: '9575.00' },
  { category: 'price', reason: 'price.fees', losses: '1.93', money: '1733.16' },
  { category: 'competitor', reason: 'competitor.better_offer', losses: '0.40', money: '380.00' },
  { category: 'product', reason: 'product.quality', losses: '0.34', money: '374.17' },
  { category: 'service', reason: 'service.slow_help', losses: '0.33', money: '363.17' },
];
