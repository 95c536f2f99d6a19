import { defineConfig } from 'vitest/config';
import source from '../src/vitest.config.ts';
import { builtCore } from './builtCore.ts';

// Core's own tests, over what the bundler makes of core.
export default defineConfig({
  ...source,
  plugins: [await builtCore()],
  test: {
    ...source.test,
    testTimeout: 60_000,
    // How long it takes, and what other programs make of code, is the same as of the source.
    testNamePattern: /^(?!.*(?:in linear time|in a second or two|in time that grows))/,
    exclude: ['core/drivers/code/**'],
    include: ['core/**/*.test.ts', '../build/*.test.ts'],
    // Core keeps nothing between two tests, and loading takes longer than most of them.
    isolate: false,
  },
});
