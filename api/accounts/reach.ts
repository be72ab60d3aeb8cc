/** Whether everything one reach opens lies within another: what a steward may hand on, and whom they may look after. */
import { problem } from '#api/contract/problems.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import { perSeq } from '#api/mirror/per-seq.ts'
import { knownPlaces } from '#api/queries/known-places.ts'
import type { Reach } from '#data/schema/person.ts'
import { isWithin } from '#data/schema/sensitivity.ts'

/** Each place with those it lies in. */
const around = perSeq(async (mirror) => {
  const places = await knownPlaces(mirror)
  return new Map(
    places.map(({ pcode, districtPcode, regionPcode, countryPcode }) => [
      pcode,
      [pcode, districtPcode, regionPcode, countryPcode],
    ]),
  )
})

export async function liesWithin(mirror: Mirror, inner: Reach, outer: Reach): Promise<boolean> {
  if (!isWithin(outer.ceiling, inner.ceiling)) return false
  if (outer.area === null) return true
  if (inner.area === null) return false
  const places = await around(mirror)
  const theirs = new Set(outer.area)
  return inner.area.every((pcode) => (places.get(pcode) ?? [pcode]).some((one) => one !== null && theirs.has(one)))
}

/** An area of places nobody knows would open nothing, without a word. */
export async function requireKnownPlaces(mirror: Mirror, { area }: Reach): Promise<void> {
  if (area === null) return
  const places = await around(mirror)
  const unknown = area.find((pcode) => !places.has(pcode))
  if (unknown !== undefined)
    throw problem('request.invalid', undefined, { area: { code: 'place-not-known', pcode: unknown } })
}
