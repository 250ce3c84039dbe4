/** How a customer departs: pushed by us, by accident or on purpose; pulled, bought, or moved away. */
export const departureCodes = [
  'unintentionally_pushed',
  'intentionally_pushed',
  'pulled',
  'bought',
  'moved_away',
] as const;

export type Departure = (typeof departureCodes)[number];
