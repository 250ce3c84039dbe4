import { defineConfig } from 'vitest/config';
import { LongestFirst } from './test/longest-first.ts';

/**
 * Tests that leave nothing behind in their process: one process plays many files, and loads and sets up once what they
 * share. What stubs this process's globals, or begins processes that keep two cores busy, runs in a process of its own.
 */
const sharing = [
  '{src,extensions,serverless}/**/!(client|open).test.{ts,tsx}',
  'test/{answer-table,bench,demo,exports,faults,made-up,portal,recipes,review,support}/**/*.test.ts',
  'test/contract/!(functions-in-executor|project-lint|surfaces|upload).test.ts',
];

const journeys = 'test/journeys/*.test.ts';

export default defineConfig({
  test: {
    environment: 'node',
    // More than cores, because journeys wait for HubSpot's limits.
    maxWorkers: 4,
    // Months of real data and whole setups run in one test; how fast is measured elsewhere.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    restoreMocks: true,
    unstubGlobals: true,
    unstubEnvs: true,
    sequence: { sequencer: LongestFirst },
    projects: [
      { extends: true, test: { name: 'shared', include: sharing, isolate: false } },
      {
        extends: true,
        test: {
          name: 'alone',
          include: ['{src,extensions,serverless,test}/**/*.test.{ts,tsx}'],
          exclude: [...sharing, journeys],
        },
      },
      // A month in the browser waits for HubSpot's limits in real time.
      {
        extends: true,
        test: { name: 'journeys', include: [journeys], testTimeout: 180_000, hookTimeout: 180_000 },
      },
    ],
  },
});
