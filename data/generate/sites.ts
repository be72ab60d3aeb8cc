/** Where buildings stand empty: the story's clusters, and single ones scattered far enough apart to form no cluster. */
import type { Random } from '#api/analytics/numeric/random.ts'
import type { Community, Country } from './country.ts'
import { around, chooser, moved } from './draws.ts'
import { type SiteCluster, siteClusters } from './story-sites.ts'

export const SITES = 350
/** No two scattered sites lie nearer than this. */
const APART_M = 700
/** How far from the middle of its town a cluster lies. */
const OUT_OF_TOWN_M = [800, 1400] as const
/** Clear ground a cluster needs inside its district, so that rings around it stay ashore. */
const CLEAR_M = 1500
const CLUSTER_SPREAD_M = 75
const METRES_PER_DEGREE = 111_195

export interface Site {
  siteId: string
  lng: number
  lat: number
  pcode: string
  place: Community
  cluster: SiteCluster | null
}
export interface SiteMap {
  sites: Site[]
  /** The middle of each of the story's clusters. */
  centreOf: Map<string, { lng: number; lat: number; pcode: string }>
}

export function scatterSites(country: Country, random: Random): SiteMap {
  const centreOf = new Map(
    siteClusters.map(({ id, pcode }) => [id, { ...clearGround(country, pcode, random), pcode }] as const),
  )
  const numbers = new Map<string, number>()
  const nextId = (pcode: string) => {
    const number = (numbers.get(pcode) ?? 0) + 1
    numbers.set(pcode, number)
    return `${pcode}-B${String(number).padStart(2, '0')}`
  }
  const clustered = siteClusters.flatMap((cluster): Site[] => {
    const { pcode, lng, lat } = centreOf.get(cluster.id)!
    const place = country.at(pcode).communities[0]!
    return Array.from({ length: cluster.sites }, () => {
      const [x, y] = moved(lng, lat, CLUSTER_SPREAD_M * random.normal(), CLUSTER_SPREAD_M * random.normal())
      return { siteId: nextId(pcode), lng: x, lat: y, pcode, place, cluster }
    })
  })
  const single: Site[] = []
  const places = country.districts.flatMap(({ communities }) => communities)
  const choose = chooser(places.map(({ people }) => Math.sqrt(people)))
  const near = (a: { lng: number; lat: number }, lng: number, lat: number, metres: number) =>
    Math.hypot(a.lng - lng, a.lat - lat) * METRES_PER_DEGREE < metres
  while (clustered.length + single.length < SITES) {
    const place = places[choose(random)]!
    const [lng, lat] = around(random, place.lng, place.lat, [50, place.urban ? 2500 : 900])
    const { pcode } = country.districts[place.district]!
    if (country.locate(lng, lat) !== pcode) continue
    if (single.some((site) => near(site, lng, lat, APART_M))) continue
    if ([...centreOf.values()].some((centre) => near(centre, lng, lat, 2 * APART_M))) continue
    single.push({ siteId: nextId(pcode), lng, lat, pcode, place, cluster: null })
  }
  return { sites: [...clustered, ...single], centreOf }
}

/** A point some way out of the district's main town with open ground on all sides. */
function clearGround(country: Country, pcode: string, random: Random): { lng: number; lat: number } {
  const towns = country.at(pcode).communities.filter(({ urban }) => urban)
  for (let attempt = 0; attempt < 400; attempt++) {
    const town = towns[attempt % towns.length]!
    const [lng, lat] = around(random, town.lng, town.lat, OUT_OF_TOWN_M)
    const rim = Array.from({ length: 12 }, (_, k) => {
      const angle = (k * Math.PI) / 6
      return moved(lng, lat, CLEAR_M * Math.cos(angle), CLEAR_M * Math.sin(angle))
    })
    if ([[lng, lat] as const, ...rim].every(([x, y]) => country.locate(x, y) === pcode)) return { lng, lat }
  }
  throw new Error(`no town of ${pcode} has clear ground around it for a cluster of abandoned buildings`)
}
