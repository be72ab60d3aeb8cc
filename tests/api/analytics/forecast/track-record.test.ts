import { describe, expect, test } from 'vitest'
import { compareAucInBlocks } from '#api/analytics/forecast/block-auc.ts'
import { auc } from '#api/analytics/forecast/metrics.ts'
import { isOnset, leadQuarters } from '#api/analytics/forecast/onset.ts'
import { type TrackInput, trackRecord } from '#api/analytics/forecast/track-record.ts'
import { fitLogistic } from '#api/analytics/numeric/logistic.ts'
import { createRandom } from '#api/analytics/numeric/random.ts'

test('an onset is high on average and half as much again as before', () => {
  expect(isOnset([2, 4], 2, 1.5)).toBe(true)
  expect(isOnset([2, 4], 2, 2.1)).toBe(false)
  expect(isOnset([1, 3], 2, 0)).toBe(false)
  expect(isOnset([], 2, 0)).toBe(false)
})

test('the lead counts quarters to the first high one', () => {
  expect(leadQuarters([0, 1, 4, 4], 2, 1, 2)).toBe(3)
  expect(leadQuarters([0, 1, 1, 1], 2, 1, 2)).toBeNull()
})

describe('a fitted line', () => {
  const scores = [0, 1].flatMap((x) => Array.from({ length: 10 }, () => x))
  test('gives back the shares it was fitted on', () => {
    const line = fitLogistic(
      scores,
      scores.map((x, i) => i % 10 < (x === 0 ? 3 : 7)),
    )
    expect(line?.(0)).toBeCloseTo(0.3, 9)
    expect(line?.(1)).toBeCloseTo(0.7, 9)
  })
  test('is refused with too few events, a constant score, or cases split without overlap', () => {
    expect(
      fitLogistic(
        scores,
        scores.map((_, i) => i < 4),
      ),
    ).toBeNull()
    expect(
      fitLogistic(
        scores.map(() => 1),
        scores.map((_, i) => i % 2 === 0),
      ),
    ).toBeNull()
    expect(
      fitLogistic(
        scores,
        scores.map((x) => x === 1),
      ),
    ).toBeNull()
  })
})

test('the resampled difference of areas starts from the difference of areas', () => {
  const random = createRandom(3)
  const events = Array.from({ length: 200 }, () => random.uniform() < 0.3)
  const good = events.map((y) => (y ? 0.4 : 0) + random.uniform())
  const poor = events.map(() => random.uniform())
  const districts = events.map((_, i) => `d${i % 20}`)
  const found = compareAucInBlocks(good, poor, events, districts, createRandom(1), 300)
  expect(found?.difference).toBeCloseTo(auc(good, events)!.auc - auc(poor, events)!.auc, 12)
  expect(found!.lo).toBeLessThan(found!.difference)
  expect(found!.hi).toBeGreaterThan(found!.difference)
  expect(compareAucInBlocks(good, good, events, districts, createRandom(1), 50)).toEqual({
    difference: 0,
    lo: 0,
    hi: 0,
  })
})

/** Thirty districts over twelve origins; the first score knows what comes, or does not. */
function backTest(isTold: boolean): TrackInput {
  const random = createRandom(11)
  const cases = Array.from({ length: 360 }, (_, i) => {
    const onset = random.uniform() < 0.25
    const p = isTold ? (onset ? 0.3 : 0.1) + 0.4 * random.uniform() : random.uniform()
    return {
      district: `d${i % 30}`,
      origin: Math.floor(i / 30),
      onset,
      scores: [p, 0, random.uniform()],
      called: p >= 0.6,
    }
  })
  const training = Array.from({ length: 12 }, (_, at) =>
    cases.flatMap(({ origin, onset }, of) => (origin < at - 1 ? [{ of, onset }] : [])),
  )
  const names = ['flag', 'base-rate', 'persistence']
  return { names, baseRate: 'base-rate', isProbability: true, cases, training, episodes: 60, seed: 1, draws: 400 }
}

describe('the back-test', () => {
  test('shows skill where the score knows, against every simpler guess', () => {
    const { comparisons, scores, best, scoredOrigins, cases } = trackRecord(backTest(true))
    expect([scoredOrigins, cases]).toEqual([10, 300])
    expect(comparisons.every(({ demonstrated }) => demonstrated)).toBe(true)
    expect(scores[0]?.auc?.auc).toBeGreaterThan(0.75)
    expect(best).toBe('base-rate')
    expect(comparisons[0]?.brier.skill).toBeGreaterThan(0.1)
  })
  test('shows none where it does not', () => {
    const { comparisons } = trackRecord(backTest(false))
    expect(comparisons.some(({ demonstrated }) => demonstrated)).toBe(false)
  })
  test('is deterministic in the seed', () => {
    expect(trackRecord(backTest(true))).toEqual(trackRecord(backTest(true)))
  })
  test('gives counts only with fewer than twenty onsets', () => {
    const { scores, comparisons, asItIs, best } = trackRecord({ ...backTest(true), episodes: 19 })
    expect([comparisons, asItIs, best]).toEqual([[], null, null])
    expect(scores[0]).toMatchObject({ auc: null, averagePrecision: null })
    expect(scores[0]?.cut.tp).toBeGreaterThan(0)
  })
  test('never uses an outcome not yet known: later outcomes change nothing earlier', () => {
    const input = backTest(true)
    const changed = {
      ...input,
      cases: input.cases.map((each) => (each.origin === 11 ? { ...each, onset: !each.onset } : each)),
    }
    const firstTen = (run: TrackInput) =>
      trackRecord({ ...run, cases: run.cases.filter(({ origin }) => origin < 11), training: run.training.slice(0, 11) })
        .scores
    expect(firstTen(changed)).toEqual(firstTen(input))
  })
})
