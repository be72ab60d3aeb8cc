import { expect, test } from 'vitest'
import { createRandom, type Random } from '#api/analytics/numeric/random.ts'
import { dirichlet, gammaDraw, indexUncertainty } from '#api/analytics/risk/index-uncertainty.ts'

const rows = (random: Random) =>
  Array.from({ length: 20 }, (_, i) => (i === 19 ? [null, null] : [i * 5 + random.normal(), i * 5 + random.normal()]))

test('the worst district is known to be the worst, the empty one has no rank', () => {
  const got = indexUncertainty(rows, [0.5, 0.5], createRandom(1), 300)
  expect(got[18]).toMatchObject({ status: 'ok', rankable: true, topTenth: 1 })
  expect(got[0]).toMatchObject({ status: 'ok', topTenth: 0 })
  expect(got[19]).toEqual({ status: 'not_tested', reason: 'no-data' })
  expect(indexUncertainty(rows, [0.5, 0.5], createRandom(1), 300)).toEqual(got)
})

test('where nothing tells districts apart no rank is printed', () => {
  const noise = (random: Random) => Array.from({ length: 20 }, () => [random.uniform() * 100])
  const got = indexUncertainty(noise, [1], createRandom(1), 200)
  expect(got.every((each) => each.status === 'ok' && !each.rankable)).toBe(true)
})

test('weights stay near ours and sum to one; gamma draws have their mean', () => {
  const random = createRandom(5)
  const draws = Array.from({ length: 2000 }, () => dirichlet([0.7, 0.3, 0], random))
  const mean = (k: number) => draws.reduce((sum, w) => sum + w[k]!, 0) / draws.length
  expect(mean(0)).toBeCloseTo(0.7, 1)
  expect(mean(2)).toBe(0)
  expect(draws.every((w) => Math.abs(w[0]! + w[1]! + w[2]! - 1) < 1e-12)).toBe(true)
  const gammas = Array.from({ length: 4000 }, () => gammaDraw(0.5, random))
  expect(gammas.reduce((sum, g) => sum + g, 0) / 4000).toBeCloseTo(0.5, 1)
})
