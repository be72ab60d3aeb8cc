/** From quantities to pillars, worked by hand. */
import { expect, it } from 'vitest'
import { createRandom } from '#api/analytics/numeric/random.ts'
import {
  drawKnown,
  drawPillars,
  indicatorScores,
  indicatorSensitivity,
  knownShare,
  measuredFrom,
  pillarScores,
  type RiskModel,
} from '#api/analytics/risk/risk-model.ts'

const posts = { low: 0, high: 10 }
const level = { pillar: 0, part: 2, quantity: 0, less: null, highIsSafe: false, posts }
const change = { ...level, part: 1, less: 1 }
const safe = { ...level, pillar: 1, part: 1, quantity: 2, highIsSafe: true }
const model: RiskModel = { pillars: 2, measures: [level, change, safe] }

it('reads levels and changes, and reverses what is good when high', () => {
  expect(measuredFrom([9, 9, 4], model.measures)).toEqual([9, 0, 4])
  expect(measuredFrom([9, null, 4], model.measures)).toEqual([9, null, 4])
  expect(indicatorScores([9, 0, 4], model.measures)).toEqual([90, 0, 60])
})

it('weighs the indicators of a pillar that are present', () => {
  expect(pillarScores([90, 0, 60], model)).toEqual([60, 60])
  expect(pillarScores([90, null, null], model)).toEqual([90, null])
  expect(pillarScores([90, 0, 60], model, 0)).toEqual([0, 60])
})

it('draws from what is known, the same for the same seed, and leaves what is missing missing', () => {
  expect(knownShare(0.25, 8)).toEqual({ kind: 'beta', a: 2.5, b: 6.5 })
  expect(drawKnown({ kind: 'point', value: 3 }, createRandom(1))).toBe(3)
  const random = createRandom(3)
  const draws = Array.from({ length: 4000 }, () => drawKnown(knownShare(0.25, 400), random))
  expect(draws.reduce((a, b) => a + b, 0) / draws.length).toBeCloseTo(0.25, 2)
  const many = Array.from({ length: 4000 }, () => drawKnown({ kind: 'gamma', shape: 8, rate: 2, scale: 10 }, random))
  expect(many.reduce((a, b) => a + b, 0) / many.length).toBeCloseTo(40, 0)
  const districts = [[{ kind: 'gamma' as const, shape: 8, rate: 2, scale: 1 }, null, null]]
  const draw = drawPillars(districts, model)
  expect(draw(createRandom(5))).toEqual(draw(createRandom(5)))
  expect(draw(createRandom(5))[0]?.[1]).toBeNull()
})

it('lets a pillar nobody measured be whatever it is elsewhere, and a district of nothing stay nothing', () => {
  const point = (value: number) => ({ kind: 'point' as const, value })
  const nothing = [null, null, null]
  const draw = drawPillars(
    [[point(9), point(9), null], [point(2), point(2), point(1)], [point(5), point(5), point(8)], nothing],
    model,
  )
  const random = createRandom(2)
  const draws = Array.from({ length: 300 }, () => draw(random))
  const unmeasured = draws.map((rows) => rows[0]?.[1])
  expect(new Set(unmeasured.map((score) => Math.round(score ?? -1)))).toEqual(new Set([90, 20]))
  expect(unmeasured.filter((score) => (score ?? 0) > 50).length / 300).toBeCloseTo(0.5, 1)
  expect(draws.every((rows) => rows[3]?.every((score) => score === null))).toBe(true)
})

it('tells which indicator the ranking hangs on', () => {
  const told = indicatorSensitivity(
    [
      [90, 50, 10],
      [10, 50, 20],
    ],
    model,
    [1, 1],
    'arithmetic',
  )
  expect(told[0]).toEqual({ meanShift: 1, shifts: [1, -1] })
  expect(told[1]?.meanShift).toBe(0)
})
