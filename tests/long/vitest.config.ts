/** `npm run test:long`: what takes minutes, or the network: simulations with enough draws to trust the third digit, thirty kills, an installation, a generated client, wide screens in both schemes, other grounds, one more view. */
import { defineConfig } from 'vitest/config'
import { byNight, walks } from '../by-night.ts'

export default defineConfig({
  test: {
    include: ['tests/long/**/*.test.ts', ...byNight, ...walks],
    provide: { thorough: true },
    globalSetup: ['tests/support/served-demo.ts'],
    // They share one demonstration, and many write to it.
    fileParallelism: false,
    testTimeout: 3_600_000,
    hookTimeout: 600_000,
  },
})
