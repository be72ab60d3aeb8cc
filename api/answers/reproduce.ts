/** What makes a Monte Carlo answer again to the bit: seed, draws, and the generator. */
import type { Reproduce } from '#api/contract/estimates.ts'

export const reproduce = ({ seed, draws }: { seed: number; draws: number }): Reproduce => ({
  seed,
  draws,
  generator: 'xoshiro128** seeded by splitmix32',
})
