import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: import.meta.dirname,
  test: {
    include: ['**/*.test.ts', '**/*.test.tsx'],
    environment: 'node',
    testTimeout: 20_000,
    // One second, the default, is what a busy machine takes away at once.
    expect: { poll: { timeout: 10_000 } },
  },
});
