/** A reader of the demo: works out from its rows, with the product's own statistics, what a page would show. */
import { dbscan } from '#api/analytics/clusters/dbscan.ts'
import { flagUpstream } from '#api/analytics/flag/upstream-flag.ts'
import { smoothRates } from '#api/analytics/small-areas/empirical-bayes.ts'
import { haversineM } from '#api/analytics/spatial/distance.ts'
import type { Areal } from '#api/analytics/spatial/geometry.ts'
import { detectHotspots, hotspotClass } from '#api/analytics/spatial/gi-star.ts'
import { queenNeighbours } from '#api/analytics/spatial/weights.ts'
import { surveyShare } from '#api/analytics/survey/survey.ts'
import { surveyChange } from '#api/analytics/survey/survey-change.ts'
import { psuSumsOf, strataOf } from '#api/analytics/survey/survey-respondents.ts'
import { type DemoBatch, generateDemo } from '#data/generate/demo.ts'
import { incidentKinds, violentKinds } from '#data/schema/incident.ts'
import { demoRows } from './demo-rows.ts'

export type Who = { pcode?: string; region?: string; sex?: string; minority?: string }
export type Ring = readonly [fromM: number, toM: number]
export type Months = readonly [from: string, to: string]

const violent = new Set<string>(violentKinds)
const armed = new Set<string>(incidentKinds.flatMap((kind) => (kind.armed ? [kind.id] : [])))
const within = (row: any, [from, to]: Months) => row.dateStart >= `${from}-01` && row.dateEnd <= `${to}-31`

export function readDemo(batches: readonly DemoBatch[] = generateDemo()) {
  const rows = demoRows(batches)
  const districts = rows('place').filter(({ level }) => level === 'district')
  const codes: string[] = districts.map(({ pcode }) => pcode)
  const regionOf = new Map(districts.map(({ pcode, parentPcode }) => [pcode, parentPcode]))
  const place = new Map(codes.map((pcode, k) => [pcode, k]))
  const isTotal = (row: any) => !row.sex && !row.ageBand && !row.minority && !row.displacement
  const total = new Map(rows('population').flatMap((row) => (isTotal(row) ? [[row.pcode, row.people]] : [])))
  const people: number[] = codes.map((pcode) => total.get(pcode))
  const full = new Map(rows('boundary').flatMap((row) => (row.detail === 2 ? [[row.pcode, row.geometry]] : [])))
  const shapes = codes.map((pcode): Areal => JSON.parse(full.get(pcode)))
  const incidents = rows('incident')

  const asked = rows('respondent').filter(({ askedAs }) => askedAs === 'community')
  const sampleOf = new Map(
    rows('wave').map(({ waveId }) => [waveId, asked.filter((row) => row.waveId === waveId)] as const),
  )
  const answersTo = new Map<string, Map<string, boolean | null>>()
  for (const { waveId, respondentId, indicator, counts } of rows('answer')) {
    const key = `${waveId} ${indicator}`
    if (!answersTo.has(key)) answersTo.set(key, new Map())
    answersTo.get(key)!.set(respondentId, counts)
  }
  const sumsFor = (wave: number, indicator: string, { pcode, region, sex, minority }: Who) => {
    const sample = sampleOf.get(`wave-${wave}`)!
    const answers = answersTo.get(`wave-${wave} ${indicator}`)!
    const y = sample.map((row) => {
      if (pcode !== undefined && row.pcode !== pcode) return null
      if (region !== undefined && regionOf.get(row.pcode) !== region) return null
      if ((sex !== undefined && row.sex !== sex) || (minority !== undefined && row.minority !== minority)) return null
      const counts = answers.get(row.respondentId) ?? null
      return counts === null ? null : Number(counts)
    })
    return { sums: psuSumsOf(sample, y), strata: strataOf(sample) }
  }

  const share = (wave: number, indicator: string, who: Who) => {
    const { sums, strata } = sumsFor(wave, indicator, who)
    return surveyShare(sums, strata)
  }
  const change = (from: number, to: number, indicator: string, who: Who) => {
    const now = sumsFor(to, indicator, who)
    return surveyChange(now.sums, sumsFor(from, indicator, who).sums, now.strata)
  }
  const violence = (months: Months): number[] => {
    const counts = codes.map(() => 0)
    for (const row of incidents) {
      if (violent.has(row.kind) && within(row, months)) counts[place.get(row.pcode)!]! += 1
    }
    return counts
  }
  const armedNear = ([lng, lat]: readonly [number, number], ring: Ring, months: Months): number =>
    incidents.filter((row) => {
      if (!armed.has(row.kind) || row.geoPrecision > 1 || !within(row, months)) return false
      const away = haversineM([lng, lat], [row.lng, row.lat])
      return away >= ring[0] && away < ring[1]
    }).length

  /** Clusters of abandoned buildings, as DBSCAN finds them, by the district they lie in. */
  const clusters = () => {
    const latest = new Map(rows('observation').flatMap((row) => (row.siteId === null ? [] : [[row.siteId, row]])))
    const sites = [...latest.values()]
    const { labels, clusterCount } = dbscan(
      sites.map(({ lng, lat }) => [lng, lat]),
      250,
      3,
    )
    return new Map(
      Array.from({ length: clusterCount }, (_, k) => {
        const members = sites.filter((_, i) => labels[i] === k + 1)
        const mean = (of: 'lng' | 'lat') => members.reduce((sum, site) => sum + site[of], 0) / members.length
        return [String(members[0].pcode), { centre: [mean('lng'), mean('lat')] as const, sites: members }] as const
      }),
    )
  }

  /** The flag as it stood a month after a wave, by district. */
  const flags = (wave: number, lastYear: Months) => {
    const counts = violence(lastYear)
    const rates = counts.map((count, k) => count / people[k]!).sort((a, b) => a - b)
    const cV = 0.75 * rates[47]! + 0.25 * rates[48]!
    const grievance = (asked: number, pcode: string, ageMonths: number) => {
      const { share: value, n, nEff, deff } = share(asked, 'serious-grievance', { pcode })
      return value === null ? null : { share: value, n: n!, nEff: nEff!, deff: deff!, ageMonths }
    }
    const found = flagUpstream(
      codes.map((pcode, k) => ({
        current: grievance(wave, pcode, 1),
        previous: grievance(wave - 1, pcode, 7),
        baseline: grievance(wave - 2, pcode, 13),
        count: counts[k]!,
        exposure: people[k]!,
        coverageMonths: 12,
        inclusionRed: false,
        previousState: null,
      })),
      { cG: 0.4, delta: 0.05, cV },
    )
    return new Map(codes.map((pcode, k) => [pcode, found[k]!]))
  }

  const hotspots = (months: Months) => {
    const found = detectHotspots(smoothRates(violence(months), people)!.rates, queenNeighbours(shapes))
    return new Map(
      codes.map((pcode, k) => {
        const result = found[k]!
        return [pcode, result.status === 'ok' ? hotspotClass(result.z, result.pAdjusted) : result.status] as const
      }),
    )
  }
  return { rows, codes, people, shapes, incidents, share, change, violence, armedNear, clusters, flags, hotspots }
}
