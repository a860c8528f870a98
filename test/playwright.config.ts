import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'e2e',
  outputDir: '../.output/test-results',
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
  timeout: 30_000,
  use: { actionTimeout: 5_000 },
  reporter: [['list'], ['json', { outputFile: '../.output/e2e.json' }]],
});
