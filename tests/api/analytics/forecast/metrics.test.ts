import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  auc,
  averagePrecision,
  calibration,
  compareAuc,
  confusion,
  reliability,
} from '#api/analytics/forecast/metrics.ts'

test('the worked example', () => {
  expect(auc([0.1, 0.2, 0.8, 0.9], [false, false, true, true])!.auc).toBe(1)
})

test('one-sided outcomes have no discrimination', () => {
  expect(auc([0.1, 0.2], [true, true])).toBeNull()
  expect(averagePrecision([0.1], [false])).toBeNull()
  expect(calibration([0.2, 0.4], [false, false])).toBeNull()
  expect(confusion([0.1], [false], 0.5)).toMatchObject({ tn: 1, precision: null, recall: null, mcc: null })
  expect(compareAuc([1, 2, 3, 4], [1, 2, 3, 4], [false, true, false, true])).toBeNull()
})

test('turning the scores round turns the AUC round; order of cases does not matter', () => {
  const cases = fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.boolean()), { minLength: 4, maxLength: 40 })
  fc.assert(
    fc.property(cases, (list) => {
      const scores = list.map(([s]) => s / 10)
      const events = list.map(([, e]) => e)
      const one = auc(scores, events)
      if (one === null) return
      expect(
        auc(
          scores.map((s) => -s),
          events,
        )!.auc,
      ).toBeCloseTo(1 - one.auc, 12)
      expect(auc([...scores].reverse(), [...events].reverse())!.auc).toBeCloseTo(one.auc, 12)
      const { bins, ece } = reliability(scores, events)
      expect(ece).toBeLessThanOrEqual(1)
      expect(bins.reduce((sum, { n }) => sum + n, 0)).toBeLessThanOrEqual(list.length)
    }),
  )
})
