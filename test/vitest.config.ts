import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: resolve(import.meta.dirname, '..'),
  test: {
    include: ['test/*.test.ts', 'test/unit/**/*.test.ts', 'test/search/*.test.ts', 'test/cli/*.test.ts'],
    environment: 'node',
    testTimeout: 30_000,
    reporters: ['default', 'json'],
    outputFile: { json: '.output/unit.json' },
  },
});
