import { defineConfig } from 'vitest/config'

/** Two sorts of test: everything that runs in Node, side by side; and then the browser against one served demo, one file at a time. */
export default defineConfig({
  test: {
    maxWorkers: 2,
    reporters: ['default', './tests/support/reference-ledger.ts'],
    projects: [
      {
        test: {
          name: 'node',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/e2e/**', 'tests/real/**', 'tests/long/**'],
          globalSetup: ['tests/support/build-once.ts'],
          isolate: false,
          server: { deps: { external: [/\/dist\/server\//] } },
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/e2e/**/*.test.ts'],
          sequence: { groupOrder: 1 },
          globalSetup: ['tests/support/served-demo.ts'],
          fileParallelism: false,
          testTimeout: 90_000,
          hookTimeout: 90_000,
        },
      },
    ],
  },
})
