import { expect, test } from 'vitest';
import { play, report } from './play.ts';
import { programme } from './programme.ts';

const entries = programme.filter(({ disturbance }) => disturbance === 'pairs');

test.each(entries)(
  '$job at once end as if one had come after the other, or in an overlap that is known of',
  { timeout: 180_000 },
  async (entry) => {
    const played = await play(entry, 'drawn');
    expect(report(played)).toBe('');
    expect(played.schedules).toBeGreaterThanOrEqual(entry.drawn);
  },
);
