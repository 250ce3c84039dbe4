import { expect, test } from 'vitest';
import { play, report } from './play.ts';
import { programme } from './programme.ts';

const entries = programme.filter(({ disturbance }) => disturbance === 'faults');

test.each(entries)(
  '$job, ends as if undisturbed, at once or when repeated, whatever HubSpot does to a request',
  { timeout: 180_000 },
  async (entry) => {
    const played = await play(entry, 'drawn');
    expect(report(played)).toBe('');
    expect(played.schedules).toBeGreaterThanOrEqual(entry.drawn);
  },
);
