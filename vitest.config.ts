import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    maxWorkers: 2,
    reporters: ['default', './tests/support/left-out-reporter.ts'],
    projects: [
      {
        test: {
          name: 'unit',
          isolate: false,
          globalSetup: './tests/support/neo4j-setup.ts',
          setupFiles: './tests/support/random.ts',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/e2e/**', 'tests/bench/**'],
          testTimeout: 120_000,
          hookTimeout: 240_000,
        },
      },
      { test: { name: 'tck', globalSetup: './tests/support/neo4j-setup.ts', include: ['tests/tck/*.tck.ts'], hookTimeout: 240_000 } },
      { test: { name: 'e2e', include: ['tests/e2e/**/*.test.ts'], testTimeout: 120_000, hookTimeout: 120_000 } },
    ],
  },
})
