/**
 * What the upstream flag is told about every district: grievances in its last waves, violence in the last twelve months, who was
 * heard, and how much violence was usual. The filter's kinds, sources, indicator and group do not bend the rule; its places only
 * choose which districts are shown.
 */
import { quantileSorted } from 'd3-array'
import { smoothRates } from '#api/analytics/empirical-bayes.ts'
import type { GrievanceWave, UpstreamDistrict } from '#api/analytics/upstream-reasons.ts'
import { datesOf, type Scope } from '#api/contract/filters.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import { participation } from '#api/perception/participation.ts'
import { type Area, type PerceptionBook, perceptionBook, type Wave } from '#api/perception/perception-book.ts'
import { incidentSpan } from '#api/queries/incident-span.ts'
import { incidentsByPlace } from '#api/queries/incidents-by-place.ts'
import { paramsOf } from '#api/queries/scope.ts'
import { violentKinds } from '#data/schema/incident.ts'
import { flagIndicator } from '#data/schema/indicators.ts'
import { addMonths, countMonths, type Month } from '#data/schema/period.ts'
import { peopleIn } from './people.ts'

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
type Months = { from: Month; to: Month }

export async function upstreamInputs(mirror: Mirror, scope: Scope, pcodes: readonly string[]): Promise<UpstreamInputs> {
  const { asOf, to } = scope
  const year = Number(to.slice(0, 4))
  const [book, asked, people, span] = await Promise.all([
    perceptionBook(mirror, { indicator: flagIndicator, group: {}, asOf }),
    participation(mirror, { year, asOf }),
    peopleIn(mirror, { year, asOf }),
    incidentSpan(mirror, asOf),
  ])
  const months = { from: addMonths(to, 1 - violenceMonths), to }
  const counts = span === null ? null : await violentIn(mirror, scope, months.from, months.to)
  const exposure = pcodes.map((pcode) => people({ pcode, districts: [pcode] })?.people ?? null)
  const count = pcodes.map((pcode) => (counts === null ? null : (counts.get(pcode) ?? 0)))
  const smoothed = smoothRates(count, exposure)
  const usualIn = (reference: Months) => usualRates(mirror, scope, reference, pcodes, exposure)
  const usualThen = span === null ? null : await usualIn(referenceOf(span.first, months))
  // Where nothing violent happened then, a single event now would be more than usual everywhere.
  const usual = usualThen?.high === 0 ? await usualIn(months) : usualThen

  const districts = pcodes.map((pcode, i): DistrictInputs => {
    const area: Area = { pcode, districts: [pcode] }
    const wave = book.waveIn(area, { fromDate: '', toDate: scope.toDate })
    const before = wave === null ? null : book.waveBefore(area, wave)
    const first = before === null ? null : book.waveBefore(area, before)
    const rate = smoothed?.rates[i] ?? null
    return {
      area,
      wave,
      before,
      grievanceShare: wave === null ? null : book.share(area, wave).shown.value,
      smoothedRate: rate === null ? null : rate * 100_000,
      told: {
        current: strengthOf(book, area, wave, scope.toDate),
        previous: strengthOf(book, area, before, scope.toDate),
        baseline: strengthOf(book, area, first, scope.toDate),
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

function strengthOf(book: PerceptionBook, area: Area, wave: Wave | null, toDate: string): GrievanceWave | null {
  if (wave === null) return null
  const { strength } = book.share(area, wave)
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

async function violentIn(mirror: Mirror, scope: Scope, from: Month, to: Month): Promise<Map<string, number>> {
  const counted = await incidentsByPlace(mirror, {
    ...paramsOf(scope),
    ...datesOf(from, to),
    level: 'district',
    pcodes: null,
    kinds: violentKinds,
    sources: null,
    violentKinds,
  })
  return new Map(counted.flatMap((c) => (c.fate === 'counted' && c.pcode !== null ? [[c.pcode, c.incidents]] : [])))
}

/** The first 24 months of data, or all months before the last twelve where there are fewer; where there are none, the last twelve. */
function referenceOf(first: Month, current: Months): Months {
  const before = countMonths(first, addMonths(current.from, -1))
  return before < 1 ? current : { from: first, to: addMonths(first, Math.min(before, referenceMonths) - 1) }
}

/** The usual rates of districts in those months: high is their third quartile, or their mean where most had no violence. */
async function usualRates(
  mirror: Mirror,
  scope: Scope,
  { from, to }: Months,
  pcodes: readonly string[],
  exposure: readonly (number | null)[],
): Promise<{ high: number; middle: number } | null> {
  const counts = await violentIn(mirror, scope, from, to)
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
