import { expect, test } from 'vitest';
import { remindAt } from './remind-at.ts';

// July 2024: the 5th is a Friday. Berlin is two hours ahead of UTC, New York four behind.
test.each([
  ['within working hours', '2024-07-05T08:00:00Z', 'Europe/Berlin', '2024-07-05T08:15:00.000Z'],
  ['a quarter that is near', '2024-07-05T08:11:00Z', 'Europe/Berlin', '2024-07-05T08:30:00.000Z'],
  ['before they begin', '2024-07-05T03:00:00Z', 'Europe/Berlin', '2024-07-05T06:00:00.000Z'],
  ['the last minutes', '2024-07-04T15:40:00Z', 'Europe/Berlin', '2024-07-04T15:45:00.000Z'],
  ['after they end', '2024-07-04T15:40:01Z', 'Europe/Berlin', '2024-07-05T06:00:00.000Z'],
  ['on a Friday evening', '2024-07-05T18:00:00Z', 'Europe/Berlin', '2024-07-08T06:00:00.000Z'],
  ['at a weekend', '2024-07-06T10:00:00Z', 'Europe/Berlin', '2024-07-08T06:00:00.000Z'],
  ['by the portal’s day', '2024-07-05T23:00:00Z', 'America/New_York', '2024-07-08T12:00:00.000Z'],
])('%s', (_, now, timeZone, at) =>
  expect(new Date(remindAt(Date.parse(now), timeZone)).toISOString()).toBe(at),
);
