/** Further ahead the mean stays and the spread grows; a record is kept against both plain pasts. */
import { expect, it } from 'vitest'
import { countMean } from '#api/analytics/forecast/count-distributions.ts'
import { harveyFernandesAhead, lookAhead, trackForecast } from '#api/analytics/forecast/forecast-horizon.ts'
import { harveyFernandes } from '#api/analytics/forecast/forecasts.ts'

it('is the one-step forecast one step ahead, and loses a tenth of what it knows each step after', () => {
  const past = [3, 0, 4, 2]
  expect(harveyFernandesAhead(past, 1)).toEqual(harveyFernandes(past))
  const two = harveyFernandesAhead([4], 2)
  expect(two).toMatchObject({ size: 3.6 })
  expect('probability' in two && two.probability).toBeCloseTo(0.9 / 1.9, 12)
  expect(countMean(harveyFernandesAhead(past, 3))).toBeCloseTo(countMean(harveyFernandes(past)), 10)
  expect(() => harveyFernandesAhead(past, 4)).toThrow(RangeError)
})

it('tells no skill where the plain past was never wrong, and none where the past is short', () => {
  const quiet = trackForecast(Array(24).fill(0), 1)
  expect(quiet?.skillOverClimatology).toBeNull()
  expect(trackForecast(Array(23).fill(0), 1)).toBeNull()
  expect(lookAhead([1, 2, 3]).map((one) => one.track)).toEqual([null, null, null])
})
