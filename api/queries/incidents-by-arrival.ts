/** Incidents one by one as they came in, for programs that read all of them page after page: what a page costs does not grow with how many came before. */
import type { Mirror } from '#api/mirror/mirror.ts'
import type { Params, Row } from '#api/mirror/values.ts'
import { type Question, rowsOf } from './ask.ts'
import { incidentFeaturesByArrival } from './incident-features-by-arrival.ts'
import { lastArrival } from './last-arrival.ts'

const ask = rowsOf('incidents-by-arrival')

/** Looked through at once, and how much further the look reaches each time too little of it is in the filter. */
const shortestReach = 2048
const furtherEachTime = 8

type Looking = { after: number; most: number }

/** At most `most` rows that came in after `after`; fewer mean that there are no more. */
export const incidentsAfter = (mirror: Mirror, params: Params, looking: Looking): Promise<Row[]> =>
  lookOn(ask, mirror, { ...params, incidentId: null }, looking)

/** The same as texts. */
export const incidentFeaturesAfter = (mirror: Mirror, params: Params, looking: Looking): Promise<Row[]> =>
  lookOn(incidentFeaturesByArrival, mirror, params, looking)

/** The one of this name; null where none that is known has it. */
export async function incidentNamed(mirror: Mirror, params: Params, incidentId: string): Promise<Row | null> {
  const until = await lastArrivalOf(mirror, params)
  const [row] = await ask(mirror, { ...params, incidentId, after: 0, until, limit: 1 })
  return row ?? null
}

async function lookOn(question: Question<Row>, mirror: Mirror, params: Params, looking: Looking): Promise<Row[]> {
  const { after, most } = looking
  const last = await lastArrivalOf(mirror, params)
  return mirror.snapshot(async (view) => {
    const rows: Row[] = []
    let from = after
    for (let reach = Math.max(most, shortestReach); from < last && rows.length < most; reach *= furtherEachTime) {
      const until = Math.min(from + reach, last)
      for (const row of await question(view, { ...params, after: from, until, limit: most - rows.length }))
        rows.push(row)
      from = until
    }
    return rows
  })
}

const lastArrivalOf = (mirror: Mirror, { asOf }: Params): Promise<number> =>
  lastArrival(mirror, typeof asOf === 'string' ? asOf : null)
