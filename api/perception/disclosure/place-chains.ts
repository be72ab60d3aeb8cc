/** How places add up for disclosure control: each district with the places it lies in, and any set of districts as whole places. */
import type { Chain } from '#api/analytics/survey/survey-table.ts'
import type { Atlas } from '#api/queries/atlas.ts'

/** All districts together, where no one country holds them all. */
export const EVERYWHERE = '*'

export type PlaceChains = {
  /** A place and the places it lies in, innermost first. */
  chainOf(pcode: string): Chain
  /** The fewest whole places that the districts make up. */
  wholePlaces(districts: readonly string[]): string[]
}

export function placeChains(atlas: Atlas): PlaceChains {
  const districts = atlas.at('district')
  const [country] = atlas.at('country')
  const oneCountry = country !== undefined && districts.every(({ countryPcode }) => countryPcode === country.pcode)
  const chainOf = (pcode: string): Chain => {
    const place = atlas.byPcode.get(pcode)
    const larger = [place?.districtPcode, place?.regionPcode, place?.countryPcode, oneCountry ? null : EVERYWHERE]
    return [pcode, ...larger.flatMap((each) => (each == null || each === pcode ? [] : [each]))]
  }
  const sizes = new Map<string, number>()
  for (const { pcode } of districts) for (const place of chainOf(pcode)) sizes.set(place, (sizes.get(place) ?? 0) + 1)

  return {
    chainOf,
    wholePlaces(asked) {
      if (asked.length === 1) return [...asked]
      const held = new Map<string, number>()
      const chains = asked.map(chainOf)
      for (const place of chains.flat()) held.set(place, (held.get(place) ?? 0) + 1)
      const isWhole = (place: string): boolean => held.get(place) === sizes.get(place)
      return [...new Set(chains.map((chain) => chain.findLast(isWhole) ?? chain[0] ?? ''))]
    },
  }
}
