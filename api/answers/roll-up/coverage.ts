/** Which districts stand behind a figure of the whole, and how many of the people live in them. */
import { rollup, sum } from 'd3-array'
import type { RollUpCoverage } from '#api/contract/roll-up.ts'

/** What became of a district in the figure of the whole. */
export type Standing = 'told' | 'imprecise' | 'withheld' | 'other-wave' | 'not-measured'
export type Stands = { standing: Standing; people: number | null }

const isBehind = ({ standing }: Stands): boolean => standing !== 'other-wave' && standing !== 'not-measured'

export function coverageOf(districts: readonly Stands[]): RollUpCoverage {
  const counts = rollup(
    districts,
    (same) => same.length,
    ({ standing }) => standing,
  )
  const count = (standing: Standing): number => counts.get(standing) ?? 0
  const behind = districts.filter(isBehind)
  return {
    districts: districts.length,
    behind: behind.length,
    told: count('told'),
    imprecise: count('imprecise'),
    withheld: count('withheld'),
    otherWave: count('other-wave'),
    notMeasured: count('not-measured'),
    people: peopleIn(districts, behind),
  }
}

function peopleIn(districts: readonly Stands[], behind: readonly Stands[]): RollUpCoverage['people'] {
  if (districts.length === 0 || districts.some(({ people }) => people === null)) return null
  const all = sum(districts, ({ people }) => people ?? 0)
  const living = sum(behind, ({ people }) => people ?? 0)
  return all === 0 ? null : { behind: living, all, share: living / all }
}
