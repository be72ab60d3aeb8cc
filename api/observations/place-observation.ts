/** Which district does an observation count in? By its position; failing that by the typed place, when it can be only one. */

import { type Lying, lyingIn } from '#api/geography/firm-district.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import type { Atlas } from '#api/queries/atlas.ts'
import { districtIndex, districtOutlines } from '#api/queries/district-locator.ts'
import type { Observation } from '#data/schema/observation.ts'
import { gazetteer } from './gazetteer.ts'

export type Placed = {
  /** A district. */
  pcode: string | null
  /** The region or country it lies somewhere in, where its position is not exact enough for a district. */
  withinPcode: string | null
}

/** More doubt than this and a person should decide: the observation is kept without a district. */
const mostDoubt = 0.1

export async function lyingAt(mirror: Mirror, { position, accuracyM }: Where): Promise<Lying | null> {
  if (position === null) return null
  return lyingIn(await districtOutlines(mirror), await districtIndex(mirror), { ...position, accuracyM })
}
type Where = Pick<Observation, 'position' | 'accuracyM'>

export async function placeObservation(mirror: Mirror, observation: Observation): Promise<Placed> {
  const lying = await lyingAt(mirror, observation)
  if (lying?.isFirm === true) return { pcode: lying.pcode, withinPcode: null }
  const { matcher, known } = await gazetteer(mirror, null)
  const withinPcode = lying === null ? null : areaAround(lying, known)
  const { placeText } = observation
  if (placeText === null || placeText === '') return { pcode: null, withinPcode }
  const match = matcher.matchName(placeText)
  if (match.pcode === null || match.doubt > mostDoubt) return { pcode: null, withinPcode }
  return { pcode: known.byPcode.get(match.pcode)?.districtPcode ?? null, withinPcode }
}

/** The region that all of the circle lies in, as far as it lies in any; failing that the country. */
function areaAround({ touched }: Lying, { byPcode }: Atlas): string | null {
  const of = (level: 'regionPcode' | 'countryPcode') => {
    const [only, ...others] = new Set(touched.map((pcode) => byPcode.get(pcode)?.[level] ?? null))
    return others.length === 0 ? (only ?? null) : null
  }
  return of('regionPcode') ?? of('countryPcode')
}
