import { expect, test } from 'vitest';
import { otherReassign, reassign, remind } from './jobs/caller-jobs.ts';
import { undisturbed } from './undisturbed.ts';

test.each([remind, reassign, otherReassign])('undisturbed, $name is saved', async (job) => {
  const { word } = await undisturbed(job, { indexLagMs: 5_000, uniqueTaskKeys: true });
  expect(word).toBe('saved');
});
