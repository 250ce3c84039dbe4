/** Object types that are HubSpot's own but not emulated, by every word a path may use for them. */
export const typesNotEmulated: ReadonlySet<string> = new Set(
  [
    '0-14 quote quotes',
    '0-18 communication communications',
    '0-19 feedback_submission feedback_submissions',
    '0-53 invoice invoices',
    '0-69 subscription subscriptions',
    '0-74 goal_targets goals',
    '0-101 commerce_payment commerce_payments payments',
    '0-115 user users',
    '0-116 postal_mail',
    '0-123 order orders',
    '0-136 lead leads',
    '0-142 cart carts',
    '0-162 service services',
    '0-410 course courses',
    '0-420 listing listings',
    '0-421 appointment appointments',
    '0-970 project projects',
  ].flatMap((words) => words.split(' ')),
);
