import { defineConfig } from 'vitest/config'
import { byNight } from './tests/by-night.ts'

/** They write to the demonstration that all share, or count what is running there. */
const writers = [
  'tests/served/**/*.test.ts',
  'tests/e2e/{activity,community,field-officer,people,phone-lock,review,steward,tokens}.test.ts',
]
const readers = [
  'tests/story/**/*.test.ts',
  'tests/api/routes/{risk-index,track-record}.test.ts',
  'tests/e2e/**/*.test.ts',
]

/** A page has as long to come to rest as to answer: what is polled for a second fails on a machine that is busy. */
const onTheDemonstration = {
  isolate: false,
  provide: { thorough: false },
  testTimeout: 240_000,
  hookTimeout: 240_000,
  expect: { poll: { timeout: 30_000 } },
}

/**
 * Three sorts of test: those with a record of their own or none; those that read one served demonstration through one browser;
 * and those that write to it, one file at a time. Those of a sort run side by side, the sorts one after the other.
 */
export default defineConfig({
  test: {
    maxWorkers: 2,
    reporters: ['default', './tests/support/reference-ledger.ts'],
    globalSetup: ['tests/support/served-demo.ts'],
    projects: [
      {
        test: {
          name: 'node',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: [...readers, ...writers, ...byNight, 'tests/real/**', 'tests/long/**'],
          globalSetup: ['tests/support/build-once.ts'],
          isolate: false,
          provide: { thorough: false },
          server: { deps: { external: [/\/dist\/server\//] } },
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          ...onTheDemonstration,
          name: 'readers',
          include: readers,
          exclude: writers,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          ...onTheDemonstration,
          name: 'writers',
          include: writers,
          sequence: { groupOrder: 2 },
          fileParallelism: false,
        },
      },
    ],
  },
})
