/**
 * What happened: incidents by district and month, then one by one. Rates differ by place, season and chance; some of what
 * happened is reported late, and where it happened is not always known well.
 */
import type { Random } from '#api/analytics/numeric/random.ts'
import type { Incident } from '#data/schema/incident.ts'
import { addMonths, countMonths, type Month } from '#data/schema/period.ts'
import type { Community, Country, District } from './country.ts'
import { around, chooser, drawCount, lastDayOf, moved, someDayOf } from './draws.ts'
import { mixOf, writeReport } from './incident-kinds.ts'
import type { Chapter } from './lever.ts'
import { districtsWith, leversOf, violenceTimes } from './levers.ts'
import type { SiteMap } from './sites.ts'

/** Incidents a year per 100,000 people where the story says nothing; makes about 18,000 from 2023 on. */
const USUAL_RATE = 179
const PER_PEOPLE = 100_000
const DISTRICT_SPREAD = 0.13
const MONTH_SPREAD = 0.12
/** Share of records that come in a month late. */
const LATE = 0.035
const GEO_PRECISION = { exact: 0.64, near: 0.86 }
const MONTH_ONLY = 0.1

export interface DatedIncident {
  knownAfter: Month
  row: Incident
}

/** Months with generators of their own, so that one stretch never changes another. */
export interface Stretch {
  months: readonly Month[]
  random: Random
  /** Draws what happens near clusters, so that the rest of the country never changes it. */
  nearRandom: Random
}

/** What is usual in each district is drawn by the first stretch, and holds in all. */
export function makeIncidents(
  country: Country,
  siteMap: SiteMap,
  story: readonly Chapter[],
  stretches: readonly [Stretch, ...Stretch[]],
): DatedIncident[] {
  const usual = country.districts.map(() => Math.exp(DISTRICT_SPREAD * stretches[0].random.normal()))
  return stretches.flatMap((stretch) => numbered(incidentsOf(country, siteMap, story, usual, stretch), stretch.months))
}

function incidentsOf(
  country: Country,
  siteMap: SiteMap,
  story: readonly Chapter[],
  usual: readonly number[],
  { months, random, nearRandom }: Stretch,
): DatedIncident[] {
  const times = violenceTimes(story)
  const theft = districtsWith(story, 'mostly-theft')
  const placeOf = country.districts.map(({ communities }) => chooser(communities.map(({ people }) => people ** 1.1)))
  const incidents: DatedIncident[] = []
  for (const month of months) {
    const all = seasonOf(month) * Math.exp(MONTH_SPREAD * random.normal() * 0.4)
    country.districts.forEach((district, number) => {
      const rate = usual[number]! * times(district.pcode, month) * USUAL_RATE
      const mean = ((rate * district.people) / PER_PEOPLE / 12) * all * Math.exp(MONTH_SPREAD * random.normal())
      const mix = mixOf(theft.has(district.pcode))
      for (let left = drawCount(random, mean); left > 0; left--) {
        const place = district.communities[placeOf[number]!(random)]!
        incidents.push(draw(country, district, place, month, mix, random))
      }
    })
    incidents.push(...nearClusters(country, siteMap, story, month, nearRandom))
  }
  return incidents
}

/** More in the dry months, fewer in the rains. */
const seasonOf = (month: Month): number => 1 + 0.16 * Math.cos(((+month.slice(5, 7) - 1.5) * Math.PI) / 6)

function draw(
  country: Country,
  district: District,
  place: Community,
  month: Month,
  mix: ReturnType<typeof mixOf>,
  random: Random,
): DatedIncident {
  const precision = random.uniform()
  const region = country.regions[district.region]!.pcode
  const spread = place.urban ? 750 : 420
  const spot = (): [number, number] => {
    for (let reach = spread; reach > 40; reach /= 1.6) {
      const [lng, lat] = moved(place.lng, place.lat, reach * random.normal(), reach * random.normal())
      if (country.locate(lng, lat) === district.pcode) return [lng, lat]
    }
    return [place.lng, place.lat]
  }
  const located =
    precision < GEO_PRECISION.exact
      ? { geoPrecision: 1, at: spot() }
      : precision < GEO_PRECISION.near
        ? { geoPrecision: 2, at: [place.lng, place.lat] }
        : { geoPrecision: 3, at: [district.lng, district.lat] }
  const [lng, lat] = located.at
  const monthOnly = random.uniform() < MONTH_ONLY
  const day = someDayOf(random, month)
  const row: Incident = {
    incidentId: '',
    ...writeReport(mix, place, random),
    dateStart: monthOnly ? `${month}-01` : day,
    dateEnd: monthOnly ? lastDayOf(month) : day,
    timePrecision: monthOnly ? 'month' : 'day',
    lng: lng!,
    lat: lat!,
    geoPrecision: located.geoPrecision,
    pcode: district.pcode,
    regionPcode: region,
  }
  return { row, knownAfter: random.uniform() < LATE ? addMonths(month, 1) : month }
}

/** Armed crime around the story's clusters of abandoned buildings: exact in place and day. */
function nearClusters(country: Country, siteMap: SiteMap, story: readonly Chapter[], month: Month, random: Random) {
  return leversOf(story, 'near-cluster').flatMap(({ cluster, ringM, before, after, turns }) => {
    const centre = siteMap.centreOf.get(cluster)!
    const district = country.at(centre.pcode)
    const mean = month < turns ? before : after
    return Array.from({ length: drawCount(random, mean * seasonOf(month)) }, (): DatedIncident => {
      const ringed =
        ringM[0] === 0
          ? around(random, centre.lng, centre.lat, [0, ringM[1] * Math.sqrt(random.uniform())])
          : around(random, centre.lng, centre.lat, ringM)
      const { row } = draw(country, district, district.communities[0]!, month, mixOf('armed-street'), random)
      const day = someDayOf(random, month)
      const exact = { geoPrecision: 1, timePrecision: 'day', lng: ringed[0], lat: ringed[1] } as const
      return { row: { ...row, ...exact, dateStart: day, dateEnd: day }, knownAfter: month }
    })
  })
}

/** Gives each record its source's own running number, in the order of its dates; nothing comes in after the last of these months. */
function numbered(incidents: DatedIncident[], months: readonly Month[]): DatedIncident[] {
  const counts = new Map<string, number>()
  const last = months.at(-1)!
  const inOrder = incidents.sort((a, b) =>
    a.row.dateStart < b.row.dateStart ? -1 : a.row.dateStart > b.row.dateStart ? 1 : 0,
  )
  return inOrder.map(({ row, knownAfter }) => {
    const year = row.dateStart.slice(0, 4)
    const number = (counts.get(row.source + year) ?? 0) + 1
    counts.set(row.source + year, number)
    const known = countMonths(knownAfter, last) < 1 ? last : knownAfter
    return {
      row: { ...row, incidentId: `${row.source}:${year}-${String(number).padStart(5, '0')}` },
      knownAfter: known,
    }
  })
}
