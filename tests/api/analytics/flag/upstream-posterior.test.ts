import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  bayesianFdrList,
  plainGrievance,
  shrunkenGrievance,
  threeWay,
  violenceHigh,
} from '#api/analytics/flag/upstream-posterior.ts'

const thresholds = { cG: 0.4, delta: 0.05, cV: 1e-4 }

test('the worked example', () => {
  expect(bayesianFdrList([0.99, 0.9, 0.5])).toEqual([true, true, false])
  expect(bayesianFdrList([null, 0.4])).toEqual([false, false])
})

test('high-or-rising is at least as likely as either, at most their sum', () => {
  const share = fc.double({ min: 0.01, max: 0.99, noNaN: true })
  const variance = fc.double({ min: 1e-5, max: 0.02, noNaN: true })
  fc.assert(
    fc.property(share, variance, share, variance, (now, s, then, b) => {
      const { pGH, pGR, pG } = plainGrievance({ share: now, variance: s }, { share: then, variance: b }, thresholds)
      expect(pG).toBeGreaterThanOrEqual(Math.max(pGH, pGR!) - 1e-9)
      expect(pG).toBeLessThanOrEqual(Math.min(1, pGH + pGR!) + 1e-9)
    }),
  )
})

test('the three chances sum to one', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (pVH, pG) => {
      const { respond, upstream, sustain } = threeWay(pVH, pG)
      expect(respond + upstream + sustain).toBeCloseTo(1, 12)
    }),
  )
})

test('missing inputs stay missing', () => {
  expect(violenceHigh(null, 100, { a: 1, b: 1 }, 1)).toBeNull()
  expect(violenceHigh(3, 0, { a: 1, b: 1 }, 1)).toBeNull()
  const [first] = shrunkenGrievance([{ share: 0.5, variance: 0.001 }], [null], thresholds)
  expect(first).toEqual({ level: null, change: null, pGH: null, pGR: null, pG: null })
})
