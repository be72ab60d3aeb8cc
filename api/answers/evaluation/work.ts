/** All that one piece of work is judged from: everything that was done, the outcome, and every place to compare with. */
import type { Position } from '#api/analytics/spatial/distance.ts'
import type { EvaluationWindows } from '#api/contract/evaluation.ts'
import type { InterventionRow } from '#api/contract/interventions.ts'
import { remembered } from '#api/mirror/answer-cache.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import { interventions } from '#api/queries/interventions.ts'
import type { EvaluationPlan } from '#data/schema/evaluation-plan.ts'
import { addMonths, firstDayOf, type Month } from '#data/schema/period.ts'
import { countedIn, touchedWithinM } from './area.ts'
import { MOST_PLACES } from './comparison.ts'
import { districtsBeside } from './districts-beside.ts'
import { type Around, type Compared, type Evaluated, evaluate } from './evaluate.ts'
import { type Outcome, outcome } from './outcome.ts'
import { apart, places, RADIUS_M, type Reach, RING_M, type Street, type Streets, streetsOf } from './streets.ts'
import { USUAL_MONTHS, windowsOf } from './windows.ts'

export type Key = { kinds: readonly string[]; to: Month; asOf: string | null }
export type Choice = Pick<EvaluationPlan, 'area' | 'comparison' | 'months'>
export type Work = {
  all: readonly InterventionRow[]
  /** Until the end of the period; null where incidents were never recorded. */
  outcome: Outcome | null
  /** What it is held against, by the rule's own choice unless another is given; null likewise. */
  compared(one: InterventionRow, choice?: Choice): Compared | null
  judge(one: InterventionRow, choice?: Choice): Evaluated | null
}

/** What the rule chooses where nothing was agreed. */
export const usualChoice = (one: InterventionRow): Choice => ({
  area: pointOf(one) === null ? { sort: 'district' } : { sort: 'radius', radiusM: RADIUS_M, ringM: RING_M },
  comparison: { sort: 'most-alike', places: MOST_PLACES },
  months: USUAL_MONTHS,
})

export const work = remembered(async (mirror: Mirror, { kinds, to, asOf }: Key): Promise<Work> => {
  const [all, recorded, everyPlace, districts] = await Promise.all([
    interventions(mirror, { pcodes: null, toDate: firstDayOf(addMonths(to, 1)), asOf }),
    outcome(mirror, { kinds, asOf }),
    places(mirror, asOf),
    districtsBeside(mirror, asOf),
  ])
  const found = recorded === null ? null : upTo(recorded, to)
  const counted = new Map<string, Streets>()
  const streetsWithin = (reach: Reach, from: Outcome): Streets => {
    const key = `${reach.radiusM} ${reach.ringM}`
    const streets = counted.get(key) ?? streetsOf(apart(everyPlace, reach.radiusM), reach, from)
    counted.set(key, streets)
    return streets
  }
  function compared(one: InterventionRow, { area, comparison, months } = usualChoice(one)): Compared | null {
    if (found === null) return null
    const windows = windowsOf(one, found.span, months)
    const beside = windows === null ? [] : besides(one, all, windows)
    const point = pointOf(one)
    const ids = comparison.sort === 'named' ? new Set(comparison.placeIds) : null
    if (area.sort === 'district' || (area.sort === 'radius' && point === null)) {
      const { here, candidates } = districts.beside(one.pcode, beside, found)
      return { windows, here, candidates, named: ids && candidates.filter(({ id }) => ids.has(id)) }
    }
    const { centre, near, ring, reach, awayM } = countedIn(area, point ?? [0, 0], found)
    const here: Around = { ...unplaced, id: one.interventionId, pcode: one.pcode, counts: near, ring }
    const withinM = touchedWithinM(reach)
    const worked = beside.flatMap((other) => {
      const position = pointOf(other)
      return position === null ? [] : [{ centre: position, withinM }]
    })
    const busy = [{ centre, withinM: awayM }, ...worked]
    const candidates = streetsWithin(reach, found).beyond(busy).map(asAround)
    if (ids === null) return { windows, here, candidates, named: null }
    const chosen = apart(
      everyPlace.filter(({ id }) => ids.has(id)),
      reach.radiusM,
    )
    return { windows, here, candidates, named: streetsOf(chosen, reach, found).beyond(busy).map(asAround) }
  }
  return {
    all,
    outcome: found,
    compared,
    judge(one, choice = usualChoice(one)) {
      const asked = compared(one, choice)
      return found === null || asked === null ? null : evaluate(asked, found, mostPlacesOf(choice))
    },
  }
})

const mostPlacesOf = ({ comparison }: Choice): number =>
  comparison.sort === 'most-alike' ? comparison.places : comparison.placeIds.length

/** What came after the period is not looked at. */
const upTo = (outcome: Outcome, to: Month): Outcome =>
  to < outcome.span.last ? { ...outcome, span: { ...outcome.span, last: to } } : outcome

const pointOf = ({ lng, lat }: InterventionRow): Position | null => (lng === null || lat === null ? null : [lng, lat])

/** Other work of those months: where it was done nothing was left alone. */
const besides = (one: InterventionRow, all: readonly InterventionRow[], { before, after }: EvaluationWindows) =>
  all.filter(
    ({ interventionId, startsOn, endsOn }) =>
      interventionId !== one.interventionId &&
      startsOn.slice(0, 7) <= after.to &&
      (endsOn === null || endsOn.slice(0, 7) >= before.from),
  )

/** Places at a point are compared across regions, by what was counted there alone. */
const unplaced = { region: '', neighbours: [], besides: [] }
const asAround = ({ id, near, ring, pcode }: Street): Around => ({ ...unplaced, id, pcode, counts: near, ring })
