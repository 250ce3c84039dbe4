/** How a call came to be an executive's: only the representative ones may be generalised from. */
export const callSeats = ['pinned', 'score', 'representative'] as const;
export type CallSeat = (typeof callSeats)[number];

/** Why nobody calls a customer of the month. */
export const exclusionReasons = [
  'gone',
  'returned',
  'other_list',
  'do_not_call',
  'insolvent',
  'in_dispute',
  'deliberate',
  'country',
  'called_recently',
  'contacts_barred',
] as const;
export type ExclusionReason = (typeof exclusionReasons)[number];

/** What a call's score is made of, in the order in which it is shown. */
export const scoreParts = [
  'value',
  'core_profitable',
  'core_values',
  'core_worth',
  'freshness',
  'reachable',
] as const;
export type ScorePartName = (typeof scoreParts)[number];
