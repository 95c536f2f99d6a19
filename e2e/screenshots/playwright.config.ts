import { defineConfig } from 'playwright/test';
import journeys from '../playwright.config';

/** Pictures in place of journeys, by the same browser; `-g` names the states, and the page with all that are there is written last. */
export default defineConfig({
  ...journeys,
  testDir: import.meta.dirname,
  // Thirty pictures, on a machine that may be loaded.
  timeout: 600_000,
  projects: [
    { name: 'pictures', testMatch: 'pictures.ts', teardown: 'index' },
    { name: 'index', testMatch: 'indexPage.ts' },
  ],
});
