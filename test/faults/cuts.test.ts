import { expect, test } from 'vitest';
import { play, report } from './play.ts';
import { programme } from './programme.ts';

const entries = programme.filter(({ disturbance }) => disturbance === 'cuts');

test.each(entries)(
  '$job, cut off at any request and started again, ends as if undisturbed',
  { timeout: 180_000 },
  async (entry) => {
    const played = await play(entry, 'drawn');
    expect(report(played)).toBe('');
    expect(played.schedules).toBeGreaterThanOrEqual(entry.drawn);
  },
);
