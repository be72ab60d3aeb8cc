import { defineConfig } from 'vitest/config'

const served = [
  'tests/served/**/*.test.ts',
  'tests/story/**/*.test.ts',
  'tests/api/routes/{risk-index,track-record}.test.ts',
  'tests/e2e/**/*.test.ts',
]

/** Two sorts of test: those with a record of their own or none, side by side; and then, one file at a time, those that share one served demonstration and one browser. */
export default defineConfig({
  test: {
    maxWorkers: 2,
    reporters: ['default', './tests/support/reference-ledger.ts'],
    projects: [
      {
        test: {
          name: 'node',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: [...served, 'tests/real/**', 'tests/long/**'],
          globalSetup: ['tests/support/build-once.ts'],
          isolate: false,
          server: { deps: { external: [/\/dist\/server\//] } },
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'served',
          include: served,
          sequence: { groupOrder: 1 },
          globalSetup: ['tests/support/served-demo.ts'],
          isolate: false,
          fileParallelism: false,
          testTimeout: 240_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
})
