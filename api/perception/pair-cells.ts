/**
 * The cells of two groups that are set against each other. The young stand against everybody else: told where everybody and the young
 * are, for then the rest is the difference of two figures that are told.
 */
import type { GapPair } from '#api/contract/gaps.ts'
import { rememberedForAll } from '#api/mirror/answer-cache.ts'
import { heldIndicators } from '#api/queries/held-indicators.ts'
import { knownIndicators } from '#api/queries/known-indicators.ts'
import { type PsuRow, psuSums } from '#api/queries/psu-sums.ts'
import { groupParams } from '#api/queries/scope.ts'
import { type Withholds, withholds } from './disclosure/withheld-cells.ts'
import { groupCells } from './group-cells.ts'
import { cellsFrom, type IndicatorCells } from './indicator-cells.ts'
import { sampleFrame } from './sample-frame.ts'

export type PairCells = { first: IndicatorCells; second: IndicatorCells }
type Key = { indicator: string; between: GapPair; asOf: string | null }

const young = { age: '15-24' } as const
const pairs = {
  sex: ['female', 'male'],
  minority: ['minority', 'majority'],
  displacement: ['displaced', 'host'],
} as const

export const pairCells = rememberedForAll(async (mirror, { indicator, between, asOf }: Key): Promise<PairCells> => {
  const cellsOf = await groupCells(mirror, { indicator, group: {}, districts: null, asOf })
  if (between !== 'age') {
    const [first, second] = pairs[between]
    return { first: cellsOf(between, first), second: cellsOf(between, second) }
  }
  const asking = { indicators: [indicator], pcodes: null, asOf }
  const [frame, everybody, ofYoung, indicatorsHeld, known, ...withheld] = await Promise.all([
    sampleFrame(mirror, asOf),
    psuSums(mirror, { ...asking, ...groupParams({}) }),
    psuSums(mirror, { ...asking, ...groupParams(young) }),
    heldIndicators(mirror, asOf),
    knownIndicators(mirror, asOf),
    withholds(mirror, { indicator, group: {}, asOf }),
    withholds(mirror, { indicator, group: young, asOf }),
  ])
  const isWithheld: Withholds = (area, waveId) => withheld.some((each) => each(area, waveId))
  return {
    first: cellsOf('age', young.age),
    second: cellsFrom({
      rows: theRest(everybody, ofYoung),
      published: [],
      held: indicatorsHeld.filter((h) => h.indicator === indicator),
      frame,
      askedOf: known.find((i) => i.id === indicator)?.askedOf ?? 'community',
      isWithheld,
      fewest: mirror.fewestRespondents,
    }),
  }
})

/** Sums add up, so what is left of them is that of everybody else. */
export function theRest(all: readonly PsuRow[], part: readonly PsuRow[]): PsuRow[] {
  const pointOf = (row: PsuRow): string => [row.waveId, row.pcode, row.askedAs, row.stratum, row.psu].join('\u0000')
  const found = new Map(part.map((row) => [pointOf(row), row]))
  return all.map((row) => {
    const taken = found.get(pointOf(row))
    if (taken === undefined) return row
    const left = (of: Sum): number => row[of] - taken[of]
    const n = left('n')
    const dontKnow = left('dontKnow')
    // What is left of nobody is nothing, whatever the last digits say.
    const some = (count: number, of: Sum): number => (count === 0 ? 0 : left(of))
    return {
      ...row,
      n,
      weight: some(n, 'weight'),
      weightedSum: some(n, 'weightedSum'),
      sumWeightsSquared: some(n, 'sumWeightsSquared'),
      dontKnow,
      dontKnowWeight: some(dontKnow, 'dontKnowWeight'),
      dontKnowWeightsSquared: some(dontKnow, 'dontKnowWeightsSquared'),
    }
  })
}
type Sum = Exclude<{ [K in keyof PsuRow]: PsuRow[K] extends number ? K : never }[keyof PsuRow], undefined>
