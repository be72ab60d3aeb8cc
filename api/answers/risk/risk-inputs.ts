/**
 * What the risk index is told of every district: violence of the last year and the one before, what people last said and said
 * before, sites standing open; and the same of the reference period, by which the goalposts are set once for all.
 */

import { gammaQuantile } from '#api/analytics/numeric/gamma.ts'
import { type Known, knownShare } from '#api/analytics/risk/risk-model.ts'
import { marshallPrior } from '#api/analytics/small-areas/empirical-bayes.ts'
import type { GapReason, Precision, ShareEstimate } from '#api/contract/estimates.ts'
import { datesOf, type Scope } from '#api/contract/filters.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import { indicatorCells } from '#api/perception/indicator-cells.ts'
import { incidentSpan } from '#api/queries/incident-span.ts'
import { incidentsByPlace } from '#api/queries/incidents-by-place.ts'
import { observedDistricts } from '#api/queries/observed-districts.ts'
import { openSites } from '#api/queries/open-sites.ts'
import { paramsOf } from '#api/queries/scope.ts'
import { violentKinds } from '#data/schema/incident.ts'
import { addMonths, type Month } from '#data/schema/period.ts'
import { peopleIn } from '../districts/people.ts'

/** One quantity of one district, or why there is none. */
export type Quantity = {
  value: number | null
  lo: number | null
  hi: number | null
  known: Known | null
  precision: Precision | null
  reason: GapReason | null
  asked: string | null
}
/** Per quantity and district, and what the districts' values of it were in the reference period. */
export type RiskInputs = {
  quantities: { now: Quantity; before: Quantity | null }[][]
  /** Levels and changes of the reference period, per source. */
  reference: { levels: (number | null)[]; changes: (number | null)[] }[]
  referenceMonths: { from: Month; to: Month } | null
}

/** A survey older than this says nothing of today. */
const staleAfterDays = 548
const dayMs = 86_400_000
const askedAbout = ['serious-grievance', 'safe-after-dark', 'trust-police', 'trust-courts'] as const
const nothing = (reason: GapReason): Quantity => ({
  value: null,
  lo: null,
  hi: null,
  known: null,
  precision: null,
  reason,
  asked: null,
})
const perRate = 100_000
const perSite = 10_000

/** In order: violence, then the four questions, then open sites. */
export async function riskInputs(mirror: Mirror, scope: Scope, pcodes: readonly string[]): Promise<RiskInputs> {
  const people = await peopleIn(mirror, { year: Number(scope.to.slice(0, 4)), asOf: scope.asOf })
  const exposure = pcodes.map((pcode) => people({ pcode, districts: [pcode] })?.people ?? null)
  const violence = await violenceOf(mirror, scope, pcodes, exposure)
  const asked = await Promise.all(askedAbout.map((indicator) => sharesOf(mirror, scope, pcodes, indicator)))
  const sites = await sitesOf(mirror, scope, pcodes, exposure)
  const parts = [violence, ...asked, sites]
  return {
    quantities: pcodes.map((_, i) =>
      parts.map(({ rows }) => rows[i] ?? { now: nothing('no-data'), before: nothing('no-data') }),
    ),
    reference: parts.map(({ levels, changes }) => ({ levels, changes })),
    referenceMonths: violence.months,
  }
}

type Part = {
  rows: { now: Quantity; before: Quantity | null }[]
  levels: (number | null)[]
  changes: (number | null)[]
}
type Exposure = readonly (number | null)[]

async function violenceOf(mirror: Mirror, scope: Scope, pcodes: readonly string[], exposure: Exposure) {
  const span = await incidentSpan(mirror, scope.asOf)
  /** A year counts only where its every month was being recorded. */
  const year = async (from: Month): Promise<Quantity[]> => {
    const to = addMonths(from, 11)
    if (span === null || span.first > from || span.last < to) return pcodes.map(() => nothing('no-data'))
    const counted = await incidentsByPlace(mirror, {
      ...paramsOf(scope),
      ...datesOf(from, to),
      level: 'district',
      pcodes: null,
      kinds: violentKinds,
      sources: null,
      violentKinds,
    })
    const counts = new Map(counted.flatMap((c) => (c.fate === 'counted' && c.pcode !== null ? [[c.pcode, c]] : [])))
    const each = pcodes.map((pcode) => counts.get(pcode)?.incidents ?? 0)
    return steadied(each, exposure, to)
  }
  const last = span === null || span.last > scope.to ? scope.to : span.last
  const [now, before] = await Promise.all([year(addMonths(last, -11)), year(addMonths(last, -23))])
  const first = span?.first ?? null
  const [one, two] = first === null ? [[], []] : await Promise.all([year(first), year(addMonths(first, 12))])
  return {
    rows: now.map((quantity, i) => ({ now: quantity, before: before[i] ?? nothing('no-data') })),
    levels: [...one, ...two].map((q) => q.value),
    changes: two.map((q, i) => less(q.value, one[i]?.value ?? null)),
    months: first === null ? null : { from: first, to: addMonths(first, 23) },
  }
}

function steadied(counts: readonly number[], exposure: Exposure, to: Month): Quantity[] {
  const prior = marshallPrior(counts, exposure)
  return counts.map((count, i) => {
    const n = exposure[i] ?? null
    if (n === null || n <= 0 || prior === null) return nothing('no-population')
    const { a, b } = prior
    if (a === 0 || b === 0) {
      const value = b * perRate
      return { value, lo: value, hi: value, known: { kind: 'point', value }, precision: null, reason: null, asked: to }
    }
    const [shape, rate] = [(b * b) / a + count, b / a + n]
    return {
      value: (perRate * shape) / rate,
      lo: perRate * gammaQuantile(0.025, shape, rate),
      hi: perRate * gammaQuantile(0.975, shape, rate),
      known: { kind: 'gamma', shape, rate, scale: perRate },
      precision: null,
      reason: null,
      asked: to,
    }
  })
}

async function sharesOf(mirror: Mirror, scope: Scope, pcodes: readonly string[], indicator: string): Promise<Part> {
  const cells = await indicatorCells(mirror, { indicator, group: {}, asOf: scope.asOf })
  const told = pcodes.map((pcode) => {
    const area = { pcode, districts: [pcode] }
    const wave = cells.waveIn(area, { fromDate: '', toDate: scope.toDate })
    const before = wave === null ? null : cells.waveBefore(area, wave)
    const [one, two] = cells.wavesAt(area).map((w) => cells.share(area, w).shown.value)
    return {
      now:
        wave === null
          ? nothing('never-asked')
          : Date.parse(scope.toDate) - Date.parse(wave.endedOn) > staleAfterDays * dayMs
            ? nothing('stale')
            : fromShare(cells.share(area, wave).shown),
      before: before === null ? nothing('never-asked') : fromShare(cells.share(area, before).shown),
      first: one ?? null,
      second: two ?? null,
    }
  })
  return {
    rows: told,
    levels: told.flatMap(({ first, second }) => [first, second]),
    changes: told.map(({ first, second }) => less(second, first)),
  }
}

/** Only what readers may see: a share withheld for privacy is missing here too. */
function fromShare({ value, lo, hi, n, nEffective, precision, reason, asked }: ShareEstimate): Quantity {
  const size = nEffective ?? n
  if (value === null || size === null) return nothing(reason ?? 'no-data')
  return { value, lo, hi, known: knownShare(value, Math.max(size, 1)), precision, reason: null, asked }
}

async function sitesOf(mirror: Mirror, scope: Scope, pcodes: readonly string[], exposure: Exposure): Promise<Part> {
  const { asOf } = scope
  const at = async (month: Month): Promise<Quantity[]> => {
    const { toDate } = datesOf(month, month)
    const [open, observed] = await Promise.all([
      openSites(mirror, { toDate, asOf }),
      observedDistricts(mirror, { toDate, asOf }),
    ])
    const stood = new Map(open.map((site) => [site.pcode, site.open]))
    const looked = new Set([...stood.keys(), ...observed.map((o) => o.pcode)])
    return pcodes.map((pcode, i): Quantity => {
      const n = exposure[i] ?? null
      if (!looked.has(pcode)) return nothing('no-data')
      if (n === null || n <= 0) return nothing('no-population')
      const value = (perSite * (stood.get(pcode) ?? 0)) / n
      return { ...nothing('no-data'), value, known: { kind: 'point', value }, reason: null, asked: month }
    })
  }
  const now = await at(scope.to)
  const since = (await observedDistricts(mirror, { toDate: scope.toDate, asOf })).map((o) => o.firstMonth).sort()[0]
  const then = since === undefined ? [] : await Promise.all([at(addMonths(since, 11)), at(addMonths(since, 23))])
  return {
    rows: now.map((quantity) => ({ now: quantity, before: null })),
    levels: then.flat().map((q) => q.value),
    changes: [],
  }
}

const less = (now: number | null, before: number | null): number | null =>
  now === null || before === null ? null : now - before
