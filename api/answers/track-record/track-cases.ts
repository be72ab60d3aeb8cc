/**
 * The cases of the back-test: at each origin, the districts where violence was low, what each score said there with the record as
 * known then, and whether violence began in the quarters after. Thresholds are frozen at the origin.
 */
import { min } from 'd3-array'
import { isOnset } from '#api/analytics/forecast/onset.ts'
import type { ScoreId } from '#api/contract/track-scores.ts'
import { upstreamQuery } from '#api/contract/upstream.ts'
import { rememberedSinceImport } from '#api/mirror/answer-cache.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import { atlas } from '#api/queries/atlas.ts'
import { addMonths, countMonths, firstDayOf, type Month } from '#data/schema/period.ts'
import { peopleIn } from '../districts/people.ts'
import { neighbourMap } from '../places/neighbours.ts'
import { assess, flagHistory, statesBefore } from '../upstream/flag-history.ts'
import { endOf, flagMoments } from '../upstream/flag-moments.ts'
import { violenceAt } from '../upstream/upstream-inputs.ts'
import { type Violence, violence } from '../upstream/violence.ts'

/** A longer past is another country: sources and borders have changed. */
const MOST_ORIGINS = 40
const FEWEST_ORIGINS = 8
const FIRST_MONTHS = 12
const { cG, delta } = upstreamQuery.pick({ cG: true, delta: true }).parse({})

export type Origin = { month: Month; asOf: string | null; lastReported: Month }
export type BackCase = {
  district: string
  /** Place in the list of origins. */
  origin: number
  cV: number
  /** Rate of the twelve months before. */
  before: number
  exposure: number
  onset: boolean
  /** Quarters until the first one above cV, where violence began. */
  lead: number | null
  called: boolean | null
  scores: Partial<Record<ScoreId, number>>
}
export type BackTest = {
  origins: Origin[]
  stepMonths: 1 | 3
  per: 'people' | 'district'
  isAsked: boolean
  cases: BackCase[]
  notTested: number
  training: { of: number; onset: boolean }[][]
}

/** Kept since the last import: another seed or number of draws asks for the same cases. */
export const backTest = rememberedSinceImport(
  async (mirror: Mirror, { asOf, horizon }: { asOf: string | null; horizon: number }): Promise<BackTest> =>
    casesOf(mirror, asOf, horizon),
)

async function casesOf(mirror: Mirror, asOf: string | null, horizon: number): Promise<BackTest> {
  const [places, recorded, { moments }, history, near] = await Promise.all([
    atlas(mirror, asOf),
    violence(mirror, { asOf }),
    flagMoments(mirror, { asOf }),
    flagHistory(mirror, { asOf, cG, delta }),
    neighbourMap(mirror, asOf),
  ])
  const pcodes = places.at('district').map((place) => place.pcode)
  const { origins, stepMonths } = originsOf(recorded, horizon)
  const isAsked = moments.length > 0
  const cases: BackCase[] = []
  let notTested = 0
  let per: BackTest['per'] = 'people'

  for (const [at, origin] of origins.entries()) {
    const { month, asOf: then, lastReported } = origin
    const people = await peopleIn(mirror, { year: Number(month.slice(0, 4)), asOf })
    const counted = pcodes.map((pcode) => people({ pcode, districts: [pcode] })?.people ?? null)
    if (counted.every((n) => n === null)) per = 'district'
    const exposure = per === 'district' ? pcodes.map(() => 1) : counted
    const { count, smoothed, usual } = violenceAt(recorded, { to: month, then }, pcodes, exposure)
    if (usual === null) continue
    const earlier = statesBefore(history, firstDayOf(addMonths(month, 1)), then)
    const flag = isAsked ? await assess(mirror, { to: month, asOf: then, bound: asOf }, { cG, delta }, earlier) : null
    const lastQuarter = recorded.counts(then, { from: addMonths(lastReported, -2), to: lastReported })
    const rateNow = pcodes.map((pcode, i) => rateOf(lastQuarter.get(pcode) ?? 0, exposure[i] ?? null, 3))
    const after = quartersAfter(recorded, null, month, horizon)
    const known = rateNow.flatMap((rate) => rate ?? [])
    const usualNow = known.length === 0 ? 0 : known.reduce((sum, rate) => sum + rate, 0) / known.length
    pcodes.forEach((district, i) => {
      const people = exposure[i] ?? null
      const before = rateOf(count[i] ?? null, people, FIRST_MONTHS)
      const [last, steady] = [rateNow[i] ?? null, smoothed[i] ?? null]
      if (people === null || before === null || last === null || before > usual.high) return
      const assessed = flag?.assessments[i]
      const share = flag?.inputs.districts[i]?.told.current?.share
      if (isAsked && (assessed?.upstream == null || share === undefined)) {
        notTested++
        return
      }
      const around = (near.neighbours[near.pcodes.indexOf(district)] ?? []).flatMap((j) => {
        const place = pcodes.indexOf(near.pcodes[j] ?? '')
        return rateNow[place] ?? []
      })
      const rates = ratesIn(after, district, people)
      const onset = isOnset(rates, usual.high, before)
      cases.push({
        district,
        origin: at,
        cV: usual.high,
        before,
        exposure: people,
        onset,
        lead: onset ? rates.findIndex((rate) => rate > usual.high) + 1 : null,
        called: assessed === undefined ? null : assessed.tier === 'flag',
        scores: {
          'base-rate': 0,
          persistence: last,
          neighbours: around.length === 0 ? usualNow : around.reduce((sum, rate) => sum + rate, 0) / around.length,
          'smoothed-rate': steady ?? before,
          ...(assessed?.upstream == null || share === undefined ? {} : { flag: assessed.upstream, grievance: share }),
        },
      })
    })
  }

  const training = origins.map(({ asOf: then, lastReported }, at) => {
    const earlier = origins.map(({ month }, origin) =>
      origin < at && addMonths(month, 3 * horizon) <= lastReported
        ? quartersAfter(recorded, then, month, horizon)
        : null,
    )
    return cases.flatMap(({ district, origin, cV, before, exposure }, of) => {
      const quarters = earlier[origin] ?? null
      return quarters === null ? [] : [{ of, onset: isOnset(ratesIn(quarters, district, exposure), cV, before) }]
    })
  })
  return { origins, stepMonths, per, isAsked, cases, notTested, training }
}

/** Each quarter, or each month where quarters would leave too few origins; the last forty. */
function originsOf(recorded: Violence, horizon: number): Pick<BackTest, 'origins' | 'stepMonths'> {
  const span = recorded.span(null)
  if (span === null) return { origins: [], stepMonths: 3 }
  const [first, last] = [addMonths(span.first, FIRST_MONTHS - 1), addMonths(span.last, -3 * horizon)]
  const spaced = (step: number): Origin[] =>
    Array.from({ length: Math.max(0, Math.ceil(countMonths(first, last) / step)) }, (_, k) =>
      addMonths(last, -k * step),
    )
      .slice(0, MOST_ORIGINS)
      .reverse()
      .map((month) => {
        const asOf = endOf(month)
        const then = recorded.span(asOf)
        const isKnown =
          then !== null && countMonths(then.last, month) - 1 <= 3 && countMonths(then.first, month) > FIRST_MONTHS - 3
        if (!isKnown) return { month, asOf: null, lastReported: month }
        return { month, asOf, lastReported: min([then.last, month]) ?? month }
      })
  const quarterly = spaced(3)
  // The first origins have no outcome known yet, and cannot be scored.
  return quarterly.length - horizon - 1 >= FEWEST_ORIGINS
    ? { origins: quarterly, stepMonths: 3 }
    : { origins: spaced(1), stepMonths: 1 }
}

const rateOf = (count: number | null, exposure: number | null, months: number): number | null =>
  count === null || exposure === null || exposure === 0 ? null : count / (exposure * (months / 12))

type Quarter = ReadonlyMap<string, number>

/** Violent incidents by district in each quarter after a month. */
const quartersAfter = (recorded: Violence, asOf: string | null, after: Month, horizon: number): Quarter[] =>
  Array.from({ length: horizon }, (_, q) =>
    recorded.counts(asOf, { from: addMonths(after, 3 * q + 1), to: addMonths(after, 3 * q + 3) }),
  )

const ratesIn = (quarters: readonly Quarter[], pcode: string, exposure: number): number[] =>
  quarters.map((counts) => (counts.get(pcode) ?? 0) / (exposure / 4))
