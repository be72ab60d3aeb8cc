/** The rows of table `place`: the country, its regions, districts and communities, with other codings of the same place. */
import type { Place } from '#data/schema/place.ts'
import { COUNTRY_CODE, type Country } from './country.ts'

const CAPITAL = { name: 'Velmora', lng: 63.95, lat: -3.05, aliases: ['XVM', 'Republic of Velmora'] }

export function placeRows({ regions, districts }: Country): Place[] {
  const regionPlaces = regions.map(
    (region): Place => ({
      ...region,
      level: 'region',
      parentPcode: COUNTRY_CODE,
      aliases: [`${region.name} Region`],
    }),
  )
  const districtPlaces = districts.flatMap(({ pcode, name, lng, lat, region, communities }): Place[] => [
    { pcode, name, level: 'district', parentPcode: regions[region]!.pcode, lng, lat, aliases: [`${name} District`] },
    ...communities.map(
      (community): Place => ({
        pcode: community.pcode,
        name: community.name,
        level: 'community',
        parentPcode: pcode,
        lng: community.lng,
        lat: community.lat,
        aliases: [],
      }),
    ),
  ])
  const { name, lng, lat, aliases } = CAPITAL
  return [
    { pcode: COUNTRY_CODE, name, level: 'country', parentPcode: null, lng, lat, aliases },
    ...regionPlaces,
    ...districtPlaces,
  ]
}
