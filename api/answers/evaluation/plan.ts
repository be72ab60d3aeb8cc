/** What was agreed about judging a piece of work: which plan decides, when it was agreed, and where the result differs from it. */
import type { EvaluationRow, Timing } from '#api/contract/evaluation.ts'
import type { InterventionRow } from '#api/contract/interventions.ts'
import type { PlanDeparture } from '#api/contract/statements/plan-departures.ts'
import type { EvaluationLock } from '#api/queries/evaluation-locks.ts'
import type { EvaluationPlan } from '#data/schema/evaluation-plan.ts'
import { addMonths, firstDayOf } from '#data/schema/period.ts'

type Dated = Pick<InterventionRow, 'startsOn' | 'endsOn'>

/** Beside the months that the plan speaks of, whether or not they are on record yet. */
export function timingOf({ lockedAt, plan }: Pick<EvaluationLock, 'lockedAt' | 'plan'>, one: Dated): Timing {
  const lockedOn = lockedAt.slice(0, 10)
  if (lockedOn < one.startsOn) return 'before-it-began'
  const planned = addMonths(one.startsOn.slice(0, 7), plan.months)
  const ended = one.endsOn?.slice(0, 7) ?? planned
  const [last = planned] = [ended, planned].sort()
  return lockedOn < firstDayOf(addMonths(last, 1)) ? 'under-way' : 'afterwards'
}

export type Plans = {
  /** The first that was agreed in time; null where none was. */
  deciding: EvaluationLock | null
  /** All others, in the order in which they were agreed. */
  others: readonly EvaluationLock[]
}

/** What is agreed once everything has happened decides nothing: whoever chooses then may have seen. */
export function plansOf(locks: readonly EvaluationLock[], one: Dated): Plans {
  const deciding = locks.find((lock) => timingOf(lock, one) !== 'afterwards') ?? null
  return { deciding, others: locks.filter((lock) => lock !== deciding) }
}

type Judged = Pick<EvaluationRow, 'windows' | 'comparisonPlaces'>

/** What is otherwise in the result than in the plan. `kinds` as asked for; null for what the plan says. */
export function departuresFrom(
  plan: EvaluationPlan,
  { windows, comparisonPlaces }: Judged,
  kinds: readonly string[] | null,
) {
  const departures: PlanDeparture[] = []
  const used = windows?.months ?? 0
  if (used < plan.months) departures.push({ code: 'plan-fewer-months', planned: plan.months, used })
  const planned = plan.comparison.sort === 'most-alike' ? plan.comparison.places : plan.comparison.placeIds.length
  if (used > 0 && comparisonPlaces < planned)
    departures.push({ code: 'plan-fewer-places', planned, used: comparisonPlaces })
  if (kinds !== null && kinds.join() !== [...(plan.kinds ?? [])].sort().join())
    departures.push({ code: 'plan-other-kinds' })
  return departures
}

const parts = ['area', 'comparison', 'kinds', 'months'] as const

/** Which parts of a plan a later one changes. */
export const changedIn = (plan: EvaluationPlan, later: EvaluationPlan): (typeof parts)[number][] =>
  parts.filter((part) => JSON.stringify(plan[part]) !== JSON.stringify(later[part]))
