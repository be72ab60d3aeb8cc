/**
 * Every calculation that may take long, one line each: a pure function from plain input to plain output, run in a thread of its
 * own. `quick` ones (about a second) never wait behind `long` ones (minutes).
 *
 * A new one: its function in `api/analytics`, a line here, and `await calculate('name', input, about)` where its answer is put
 * together. Input and output are copied between threads: plain objects, arrays and typed arrays only.
 */

import { type ScanOptions, spaceTimeScan } from '#api/analytics/clusters/space-time-scan.ts'
import { lookAhead } from '#api/analytics/forecast/forecast-horizon.ts'
import { type TrackInput, trackRecord } from '#api/analytics/forecast/track-record.ts'
import type { Progress } from '#api/analytics/numeric/progress.ts'
import { createRandom } from '#api/analytics/numeric/random.ts'
import { indexUncertainty } from '#api/analytics/risk/index-uncertainty.ts'
import { drawPillars, type Known, type RiskModel } from '#api/analytics/risk/risk-model.ts'
import type { Position } from '#api/analytics/spatial/distance.ts'
import { emergingHotspots } from '#api/analytics/spatial/emerging-hotspots.ts'
import { localPatterns, type MapToTest } from '#api/analytics/spatial/local-patterns.ts'

export type Lane = 'quick' | 'long'
type Calculation<I, O> = { lane: Lane; run: (input: I, tell: Progress) => O }

const quick = <I, O>(run: (input: I, tell: Progress) => O): Calculation<I, O> => ({ lane: 'quick', run })
const long = <I, O>(run: (input: I, tell: Progress) => O): Calculation<I, O> => ({ lane: 'long', run })

type Cube = { cube: (number | null)[][]; neighbours: number[][] }
type RiskDraws = {
  districts: (Known | null)[][]
  model: RiskModel
  weights: number[]
  draws: number
  seed: number
}
type Scanned = { points: Position[]; times: number[]; periods: number; options: ScanOptions; seed: number }

export const calculations = {
  'space-time-scan': long(({ points, times, periods, options, seed }: Scanned, tell) =>
    spaceTimeScan(points, times, periods, options, createRandom(seed), tell),
  ),
  'emerging-hotspots': quick(({ cube, neighbours }: Cube) => emergingHotspots(cube, neighbours)),
  'local-patterns': quick((map: MapToTest, tell) => localPatterns(map, tell)),
  'track-record': long((input: TrackInput, tell) => trackRecord(input, tell)),
  'risk-index-uncertainty': quick(({ districts, model, weights, draws, seed }: RiskDraws) =>
    indexUncertainty(drawPillars(districts, model), weights, createRandom(seed), draws),
  ),
  forecast: quick(({ histories }: { histories: number[][] }) =>
    histories.map((history) => (history.length === 0 ? [] : lookAhead(history))),
  ),
  /** Adds up random numbers: proves the way to a thread and back. */
  'uniform-mean': quick(({ seed, draws }: { seed: number; draws: number }, tell) => {
    const random = createRandom(seed)
    let sum = 0
    for (let draw = 0; draw < draws; draw++) {
      sum += random.uniform()
      if (draw % 10_000 === 0) tell(draw, draws)
    }
    return sum / draws
  }),
}

export type Calculations = typeof calculations
export type CalculationName = keyof Calculations
export type InputOf<N extends CalculationName> = Parameters<Calculations[N]['run']>[0]
export type OutputOf<N extends CalculationName> = ReturnType<Calculations[N]['run']>
