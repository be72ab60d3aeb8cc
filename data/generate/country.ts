/**
 * Velmora as a country: regions, districts and communities with their codes, names, points and people.
 * Knows where people live; nothing of what happens to them.
 */
import type { MultiPolygon, Polygon } from 'geojson'
import { createRandom } from '#api/analytics/numeric/random.ts'
import { createDistrictIndex } from '#api/geography/district-index.ts'
import { type Border, drawBorders, outline } from './borders.ts'
import { CAPITAL, shareLand } from './districts.ts'
import { nameCommunities, regionNames } from './place-names.ts'
import { settle } from './settlements.ts'
import { shapeTerrain, type Terrain } from './terrain.ts'

export const COUNTRY_CODE = 'XV'
const NAMING_SEED = 311
/** Codes that break the pattern, as real code lists do: the capital's own, and a district that once lay in Maristane. */
const oddCodes = new Map([
  ['Marisport', 'XV-MAR'],
  ['Sarnbridge', 'XV0499'],
])

export interface Community {
  pcode: string
  name: string
  district: number
  lng: number
  lat: number
  people: number
  urban: boolean
  cell: number
}
export interface District {
  pcode: string
  name: string
  region: number
  lng: number
  lat: number
  people: number
  shape: Polygon | MultiPolygon
  /** The seat of the district first. */
  communities: Community[]
}
export interface Region {
  pcode: string
  name: string
  lng: number
  lat: number
}
export interface Country {
  terrain: Terrain
  /** Borders between districts, numbered as in `districts`. */
  borders: Border[]
  regions: Region[]
  districts: District[]
  at(pcode: string): District
  /** The district that holds a point, or null at sea. */
  locate(lng: number, lat: number): string | null
}

const round = (degrees: number) => Math.round(degrees * 1e5) / 1e5
const away = (a: readonly number[], b: readonly number[]) => Math.hypot(a[0]! - b[0]!, a[1]! - b[1]!)

export function drawCountry(): Country {
  const terrain = shapeTerrain()
  const parcels = shareLand(terrain)
  const points = parcels.heart.map((cell): [number, number] => [terrain.lng[cell]!, terrain.lat[cell]!])
  const regionOf = points.map((point) => nearestRegion(point))
  const order = points.map((_, k) => k).sort((a, b) => regionOf[a]! - regionOf[b]! || points[b]![1] - points[a]![1])
  const numberOf = new Map(order.map((parcel, number) => [parcel, number]))
  const areaOf = parcels.districtOf.map((parcel) => numberOf.get(parcel) ?? -1)
  const borders = drawBorders(terrain, areaOf)

  const settlements = settle(terrain, areaOf, order.length, CAPITAL)
  const regions = regionNames.map(({ name, centre }, k) => ({
    pcode: `${COUNTRY_CODE}0${k + 1}`,
    name,
    lng: centre[0],
    lat: centre[1],
  }))
  const random = createRandom(NAMING_SEED)
  const listed = regionNames.flatMap((region) => region.districts.split('|'))
  const newName = nameCommunities(random, [...listed, ...regions.map((region) => region.name)])
  const districts = order.map((parcel, number): District => {
    const region = regionOf[parcel]!
    const place = number - order.findIndex((other) => regionOf[other] === region)
    const name = regionNames[region]!.districts.split('|')[place]!
    const pcode = oddCodes.get(name) ?? `${regions[region]!.pcode}${String(place + 1).padStart(2, '0')}`
    const [lng, lat] = [round(points[parcel]![0]), round(points[parcel]![1])]
    const communities = settlements[number]!.map((spot, k) => ({
      ...spot,
      pcode: `${pcode}${String(k + 1).padStart(3, '0')}`,
      name: k === 0 && !name.includes(' ') ? `${name} Town` : newName(),
      district: number,
    }))
    const people = communities.reduce((sum, community) => sum + community.people, 0)
    return { pcode, name, region, lng, lat, people, shape: outline(borders, (area) => area === number), communities }
  })
  const index = createDistrictIndex(districts.map(({ pcode, shape }) => ({ pcode, geometry: shape })))
  const byCode = new Map(districts.map((district) => [district.pcode, district]))
  const at = (pcode: string): District => {
    const district = byCode.get(pcode)
    if (district === undefined) throw new Error(`Velmora has no district ${pcode}`)
    return district
  }
  return { terrain, borders, regions, districts, at, locate: (lng, lat) => index.locate(lng, lat) }
}

function nearestRegion(point: readonly number[]): number {
  const ways = regionNames.map(({ centre }) => away(centre, point))
  return ways.indexOf(Math.min(...ways))
}
