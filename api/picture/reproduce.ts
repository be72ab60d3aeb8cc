/** What makes a Monte Carlo answer again to the bit: seed, draws, generator, and which mathematics was used. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Reproduce } from '#api/contract/estimates.ts'
import { sourceRoot } from '#api/source-root.ts'

/** Changes with any line of the mathematics, and with nothing else. */
export const analyticsVersion = (() => {
  const folder = join(sourceRoot, 'api', 'analytics')
  const hash = createHash('sha256')
  for (const file of readdirSync(folder).sort()) hash.update(file).update(readFileSync(join(folder, file)))
  return hash.digest('hex').slice(0, 12)
})()

export const reproduce = ({ seed, draws }: { seed: number; draws: number }): Reproduce => ({
  seed,
  draws,
  generator: 'xoshiro128** seeded by splitmix32',
  analytics: analyticsVersion,
})
