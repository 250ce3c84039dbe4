import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{src,extensions,serverless,test}/**/*.test.{ts,tsx}'],
    environment: 'node',
    restoreMocks: true,
  },
});
