import { defineConfig } from 'vitest/config'

/** Files other people made, where they are at hand; `npm run test:real`. */
export default defineConfig({
  test: {
    name: 'real',
    include: ['tests/real/**/*.test.ts'],
    globalSetup: ['tests/support/build-once.ts', 'tests/real/say-skipped.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    passWithNoTests: true,
  },
})
