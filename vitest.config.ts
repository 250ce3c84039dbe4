import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{src,extensions,serverless,test}/**/*.test.{ts,tsx}'],
    environment: 'node',
    maxWorkers: 2,
    // Months of real data and whole setups run in one test; how fast is measured elsewhere.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    restoreMocks: true,
    unstubGlobals: true,
    unstubEnvs: true,
  },
});
