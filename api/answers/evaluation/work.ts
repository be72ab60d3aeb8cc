/** All that one piece of work is judged from: everything that was done, the outcome, and every place to compare with. */
import type { Position } from '#api/analytics/spatial/distance.ts'
import type { Catchment, EvaluationWindows } from '#api/contract/evaluation.ts'
import type { InterventionRow } from '#api/contract/interventions.ts'
import { remembered } from '#api/mirror/answer-cache.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import { interventions } from '#api/queries/interventions.ts'
import { addMonths, firstDayOf, type Month } from '#data/schema/period.ts'
import { districtsBeside } from './districts-beside.ts'
import { type Around, type Evaluated, evaluate } from './evaluate.ts'
import { type Outcome, outcome } from './outcome.ts'
import { apart, places, RADIUS_M, RING_M, type Street, streetAt, untouched } from './streets.ts'
import { USUAL_MONTHS, windowsOf } from './windows.ts'

export type Key = { kinds: readonly string[]; to: Month; asOf: string | null }
export type Choice = { radiusM?: number; months?: number; places?: number }
export type Compared = { here: Around; candidates: readonly Around[]; windows: EvaluationWindows | null }
export type Work = {
  all: readonly InterventionRow[]
  /** Until the end of the period; null where incidents were never recorded. */
  outcome: Outcome | null
  /** What it is held against; null likewise. */
  compared(one: InterventionRow, choice: Choice): Compared | null
  judge(one: InterventionRow, choice?: Choice): Evaluated | null
}

export const work = remembered(async (mirror: Mirror, { kinds, to, asOf }: Key): Promise<Work> => {
  const [all, recorded, everyPlace, districts] = await Promise.all([
    interventions(mirror, { pcodes: null, toDate: firstDayOf(addMonths(to, 1)), asOf }),
    outcome(mirror, { kinds, asOf }),
    places(mirror, asOf),
    districtsBeside(mirror, asOf),
  ])
  const found = recorded === null ? null : upTo(recorded, to)
  const counted = new Map<number, readonly Street[]>()
  const streetsWithin = (radiusM: number, from: Outcome): readonly Street[] => {
    const streets = counted.get(radiusM) ?? apart(everyPlace, radiusM).map((place) => streetAt(from, place, radiusM))
    counted.set(radiusM, streets)
    return streets
  }
  function compared(one: InterventionRow, { radiusM = RADIUS_M, months = USUAL_MONTHS }: Choice): Compared | null {
    if (found === null) return null
    const windows = windowsOf(one, found.span, months)
    const beside = windows === null ? [] : besides(one, all, windows)
    const point = pointOf(one)
    if (point === null) return { windows, ...districts.beside(one.pcode, beside, found) }
    const here = streetAt(found, { id: one.interventionId, position: point, pcode: one.pcode }, radiusM)
    const worked = beside.map(pointOf).filter((position) => position !== null)
    const candidates = untouched(streetsWithin(radiusM, found), point, worked)
    return { windows, here: asAround(here), candidates: candidates.map(asAround) }
  }
  return {
    all,
    outcome: found,
    compared,
    judge(one, choice = {}) {
      const asked = compared(one, choice)
      return found === null || asked === null
        ? null
        : evaluate(asked.here, asked.candidates, found, asked.windows, choice.places)
    },
  }
})

/** What came after the period is not looked at. */
const upTo = (outcome: Outcome, to: Month): Outcome =>
  to < outcome.span.last ? { ...outcome, span: { ...outcome.span, last: to } } : outcome

const pointOf = ({ lng, lat }: InterventionRow): Position | null => (lng === null || lat === null ? null : [lng, lat])

export const catchmentOf = (one: InterventionRow): Catchment =>
  pointOf(one) === null ? { sort: 'district' } : { sort: 'radius', radiusM: RADIUS_M, ringM: RING_M }

/** Other work of those months: where it was done nothing was left alone. */
const besides = (one: InterventionRow, all: readonly InterventionRow[], { before, after }: EvaluationWindows) =>
  all.filter(
    ({ interventionId, startsOn, endsOn }) =>
      interventionId !== one.interventionId &&
      startsOn.slice(0, 7) <= after.to &&
      (endsOn === null || endsOn.slice(0, 7) >= before.from),
  )

const asAround = ({ id, near, ring, pcode }: Street): Around => ({
  id,
  pcode,
  counts: near,
  ring,
  region: '',
  neighbours: [],
  besides: [],
})
