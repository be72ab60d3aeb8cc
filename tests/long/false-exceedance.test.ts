/** The whole grid of districts, events and ways people are spread: in no cell are equal districts called on more than 5 % of maps. */
import { expect, it } from 'vitest'
import { countFalseClaims, districtCounts, eventCounts, room, said, spreads } from '#tests/proofs/equal-districts.ts'

const maps = 2000

it('equal districts are called very likely anything on at most 5 % of maps, in every cell', {
  timeout: 1_800_000,
}, () => {
  const claims = Object.keys(spreads).flatMap((spread) =>
    districtCounts.flatMap((districts) =>
      eventCounts.map((events) => countFalseClaims(districts, spread, events, events > 500 ? maps / 4 : maps)),
    ),
  )
  console.log(said(claims))
  for (const c of claims) expect(c.withClaim / c.maps, JSON.stringify(c)).toBeLessThanOrEqual(0.05 + room(c.maps))
  const all = claims.reduce((sum, c) => sum + c.withClaim, 0) / claims.reduce((sum, c) => sum + c.maps, 0)
  expect(all).toBeLessThanOrEqual(0.05)
})
