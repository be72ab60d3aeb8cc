/** Where all districts are equal, at most 5 % of maps may call any of them very likely above or below; and where one is not, it is seen. */
import { expect, it } from 'vitest'
import { createRandom } from '#api/analytics/numeric/random.ts'
import { exceedanceClasses } from '#api/analytics/small-areas/exceedance-class.ts'
import { countFalseClaims, room, said, spreads, strew } from './equal-districts.ts'

/** `npm run test:long` measures the whole grid with two thousand maps a cell. */
const maps = 150

it('equal districts are called very likely anything on at most 5 % of maps', () => {
  const claims = Object.keys(spreads).flatMap((spread) =>
    [8, 40].flatMap((districts) =>
      [1, 2, 20, 50, 500].map((events) => countFalseClaims(districts, spread, events, maps)),
    ),
  )
  console.log(said(claims))
  for (const c of claims) expect(c.withClaim / c.maps, JSON.stringify(c)).toBeLessThanOrEqual(0.05 + room(maps))
  const all = claims.reduce((sum, c) => sum + c.withClaim, 0) / (claims.length * maps)
  expect(all).toBeLessThanOrEqual(0.05)
  expect(claims.filter((c) => c.events < 20).every((c) => c.withClaim === 0)).toBe(true)
})

it('a district with three times the rate of the others is called very likely above in nine of ten maps', () => {
  const random = createRandom(3)
  const people = Array.from({ length: 40 }, () => 1e5)
  const rates = people.map((n, i) => (i === 0 ? 3 * n : n))
  const seen = Array.from({ length: maps }, () => exceedanceClasses(strew(420, rates, random), people)[0])
  const share = seen.filter((called) => called === 'very-likely-above').length / maps
  console.log(
    `30 events where the others have 10, 40 districts: very likely above on ${(100 * share).toFixed(0)} % of maps`,
  )
  expect(share).toBeGreaterThan(0.9)
})
