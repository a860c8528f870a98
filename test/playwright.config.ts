import { defineConfig } from '@playwright/test';

// A machine that does much else may stand still for seconds: time limits are there for what never comes, not for what is slow.
const PATIENCE = 15_000;

export default defineConfig({
  testDir: 'e2e',
  outputDir: '../.output/test-results',
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: PATIENCE },
  use: { actionTimeout: PATIENCE },
  reporter: [['list'], ['json', { outputFile: '../.output/e2e.json' }]],
});
