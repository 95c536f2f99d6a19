import { defineConfig } from 'playwright/test';
import { browserArguments, findBrowser } from '../src/testing/browser';

const executablePath = findBrowser();

export default defineConfig({
  testDir: import.meta.dirname,
  outputDir: '../test-results',
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  use: {
    // A trace costs a third of the time; ask for one with --trace on.
    trace: 'off',
    launchOptions: { args: [...browserArguments], ...(executablePath === null ? {} : { executablePath }) },
  },
});
