/** `npm run test:long`: the simulations of tests/proofs with enough draws to trust the third digit. Minutes, not seconds. */
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: { include: ['tests/long/**/*.test.ts'], maxWorkers: 2, testTimeout: 3_600_000 },
})
