/**
 * What the upstream flag is told about every district: grievances in its last waves, violence in the last twelve months, who was
 * heard, and how much violence was usual. The filter's kinds, sources, indicator and group do not bend the rule; its places only
 * choose which districts are shown.
 */
import { quantileSorted } from 'd3-array'
import type { GrievanceWave, UpstreamDistrict } from '#api/analytics/flag/upstream-reasons.ts'
import { smoothRates } from '#api/analytics/small-areas/empirical-bayes.ts'
import { datesOf } from '#api/contract/filters.ts'
import { rememberedSinceImport } from '#api/mirror/answer-cache.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import type { Area } from '#api/perception/area.ts'
import { type IndicatorCells, indicatorCells, type Wave } from '#api/perception/indicator-cells.ts'
import { participation } from '#api/perception/participation.ts'
import { atlas } from '#api/queries/atlas.ts'
import { flagIndicator } from '#data/schema/indicators.ts'
import { addMonths, countMonths, type Month } from '#data/schema/period.ts'
import { peopleIn } from '../districts/people.ts'
import { flagMoments } from './flag-moments.ts'
import { type Months, type Violence, violence } from './violence.ts'

/** Violence is counted over a year, so that no season is taken for a change. */
const violenceMonths = 12
const referenceMonths = 24
const daysInMonth = 30.4375
const dayMs = 86_400_000

export type DistrictInputs = {
  area: Area
  wave: Wave | null
  before: Wave | null
  told: UpstreamDistrict
  /** Share with a serious grievance as readers may see it. */
  grievanceShare: number | null
  /** Smoothed violent incidents per 100,000 in the last twelve months. */
  smoothedRate: number | null
}
export type UpstreamInputs = {
  districts: DistrictInputs[]
  /** Violent incidents per person-year that count as high; null where no incidents are held. */
  cV: number | null
  /** The middle of the usual rates: above it violence is no longer low. */
  medianV: number | null
  months: Months
}
/** What is looked at: the last month, and the record as known then (null: as known at `bound`). */
export type LookedAt = { to: Month; asOf: string | null; bound: string | null }

/** Kept since the last import: other thresholds ask of the same figures. */
export const upstreamInputs = rememberedSinceImport(toldAt)

async function toldAt(mirror: Mirror, { to, asOf: then, bound }: LookedAt): Promise<UpstreamInputs> {
  const pcodes = (await atlas(mirror, bound)).at('district').map((place) => place.pcode)
  const { toDate } = datesOf(to, to)
  const year = Number(to.slice(0, 4))
  const { sameGround } = await flagMoments(mirror, { asOf: bound })
  const asOf = then === null || sameGround(then, toDate) ? bound : then
  const [cells, asked, people, recorded] = await Promise.all([
    indicatorCells(mirror, { indicator: flagIndicator, group: {}, asOf }),
    participation(mirror, { year, asOf }),
    peopleIn(mirror, { year, asOf }),
    violence(mirror, { asOf: bound }),
  ])
  const exposure = pcodes.map((pcode) => people({ pcode, districts: [pcode] })?.people ?? null)
  const { span, months, count, smoothed, usual } = violenceAt(recorded, { to, then }, pcodes, exposure)

  const districts = pcodes.map((pcode, i): DistrictInputs => {
    const area: Area = { pcode, districts: [pcode] }
    const wave = cells.waveIn(area, { fromDate: '', toDate })
    const before = wave === null ? null : cells.waveBefore(area, wave)
    const first = before === null ? null : cells.waveBefore(area, before)
    const rate = smoothed[i] ?? null
    return {
      area,
      wave,
      before,
      grievanceShare: wave === null ? null : cells.share(area, wave).shown.value,
      smoothedRate: rate === null ? null : rate * 100_000,
      told: {
        current: strengthOf(cells, area, wave, toDate),
        previous: strengthOf(cells, area, before, toDate),
        baseline: strengthOf(cells, area, first, toDate),
        count: count[i] ?? null,
        exposure: exposure[i] ?? null,
        coverageMonths: span === null ? 0 : monthsCovered(span, months),
        inclusionRed: wave !== null && asked.lopsided(area, wave.waveId),
        previousState: null,
      },
    }
  })
  return { districts, cV: usual?.high ?? null, medianV: usual?.middle ?? null, months }
}

/** Violence of the last twelve months in each district, as known then, and how much was usual. */
export function violenceAt(
  recorded: Violence,
  { to, then }: { to: Month; then: string | null },
  pcodes: readonly string[],
  exposure: readonly (number | null)[],
) {
  const span = recorded.span(then)
  const last = then === null ? to : lastReported(span, to)
  const months: Months = { from: addMonths(last, 1 - violenceMonths), to: last }
  const counts = span === null ? null : recorded.counts(then, months)
  const count = pcodes.map((pcode) => (counts === null ? null : (counts.get(pcode) ?? 0)))
  const usualIn = (reference: Months) => usualRates(recorded.counts(then, reference), reference, pcodes, exposure)
  const usualThen = span === null ? null : usualIn(referenceOf(span.first, months))
  return {
    span,
    months,
    count,
    smoothed: smoothRates(count, exposure)?.rates ?? [],
    // Where nothing violent happened then, a single event now would be more than usual everywhere.
    usual: usualThen?.high === 0 ? usualIn(months) : usualThen,
  }
}

function strengthOf(cells: IndicatorCells, area: Area, wave: Wave | null, toDate: string): GrievanceWave | null {
  if (wave === null) return null
  const { strength } = cells.share(area, wave)
  if (strength === null) return null
  const ageMonths = Math.max(0, (Date.parse(toDate) - Date.parse(wave.endedOn)) / dayMs / daysInMonth)
  return { ...strength, ageMonths }
}

/** Months of the last twelve in which incidents were being recorded at all. */
function monthsCovered(span: { first: Month; last: Month }, months: Months): number {
  const outside =
    Math.max(0, countMonths(months.from, span.first) - 1) + Math.max(0, countMonths(span.last, months.to) - 1)
  return Math.max(0, countMonths(months.from, months.to) - outside)
}

/** Months that incidents may reach the record after interviews do. */
const reportedWithinMonths = 3

/** The last month whose incidents had come in, where that is at most a little before the month looked at. */
function lastReported(span: ReturnType<Violence['span']>, to: Month): Month {
  return span !== null && span.last < to && countMonths(span.last, to) - 1 <= reportedWithinMonths ? span.last : to
}

/** The first 24 months of data, or all months before the last twelve where there are fewer; where there are none, the last twelve. */
function referenceOf(first: Month, current: Months): Months {
  const before = countMonths(first, addMonths(current.from, -1))
  return before < 1 ? current : { from: first, to: addMonths(first, Math.min(before, referenceMonths) - 1) }
}

/** The usual rates of districts in those months: high is their third quartile, or their mean where most had no violence. */
function usualRates(
  counts: ReadonlyMap<string, number>,
  { from, to }: Months,
  pcodes: readonly string[],
  exposure: readonly (number | null)[],
): { high: number; middle: number } | null {
  const years = countMonths(from, to) / 12
  const rates = pcodes
    .flatMap((pcode, i) => {
      const people = exposure[i] ?? null
      return people === null ? [] : [(counts.get(pcode) ?? 0) / (people * years)]
    })
    .sort((a, b) => a - b)
  const high = quantileSorted(rates, 0.75)
  const middle = quantileSorted(rates, 0.5)
  if (high === undefined || middle === undefined) return null
  return { high: high > 0 ? high : rates.reduce((sum, rate) => sum + rate, 0) / rates.length, middle }
}
