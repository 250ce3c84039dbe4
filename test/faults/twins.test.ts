import { expect, test } from 'vitest';
import { play, report } from './play.ts';
import { programme } from './programme.ts';

const entries = programme.filter(({ disturbance }) => disturbance === 'twins');

test.each(entries)('$job, done twice at once ends as if done once', { timeout: 180_000 }, async (entry) => {
  const played = await play(entry, 'drawn');
  expect(report(played)).toBe('');
  expect(played.schedules).toBeGreaterThanOrEqual(entry.drawn);
});
