/** One judgement as it travels: what was asked, what was counted, the verdict, and the sentence. */
import type { EvaluationRow } from '#api/contract/evaluation.ts'
import type { InterventionRow } from '#api/contract/interventions.ts'
import type { Heard } from '#api/contract/statements/evaluation.ts'
import type { EvaluationLock } from '#api/queries/evaluation-locks.ts'
import type { Evaluated } from './evaluate.ts'
import { findingOf } from './finding.ts'
import { departuresFrom, timingOf } from './plan.ts'
import type { Choice } from './work.ts'

export type Judgement = {
  one: InterventionRow
  choice: Choice
  /** The plan it was judged by; null for the rule's own choice. */
  lock: EvaluationLock | null
  /** Kinds as asked for; null for those of the plan, or all violent ones. */
  askedKinds: readonly string[] | null
  isViolent: boolean
  result: Evaluated | null
}

export const changeOf = ({ result }: Judgement) =>
  result === null || result.verdict.verdict === 'not-tested' ? null : result.verdict.change

type Beside = {
  /** Among all that were tested together; null for what was not, or stands beside them. */
  pAdjusted: number | null
  holdsAmongAll: boolean
  heard: Heard[]
}

export function rowOf(judged: Judgement, { pAdjusted, holdsAmongAll, heard }: Beside): EvaluationRow {
  const { one, choice, lock, askedKinds, isViolent, result } = judged
  const change = changeOf(judged)
  const told = result?.verdict ?? ({ verdict: 'not-tested', reason: 'too-short' } as const)
  const counted = {
    windows: result?.windows ?? null,
    treated: result?.treated ?? null,
    comparison: result?.comparison ?? null,
    comparisonPlaces: result?.comparisons.length ?? 0,
  }
  const row = {
    interventionId: one.interventionId,
    name: one.name,
    kind: one.kind,
    dimension: one.dimension,
    pcode: one.pcode,
    districtName: one.districtName,
    startsOn: one.startsOn,
    budgetUsd: one.budgetUsd,
    catchment: choice.area,
    ...counted,
    ring: result?.ring ?? null,
    difference: result?.difference ?? null,
    change: change === null ? null : { ...change, pAdjusted },
    dispersion: result?.dispersion ?? 1,
    parallelP: result?.parallelP ?? null,
    smallestFall: told.verdict === 'not-tested' ? null : told.smallestFall,
    monthsNeeded: told.verdict === 'not-tested' ? null : told.monthsNeeded,
    verdict: told.verdict,
    reason: told.verdict === 'not-tested' ? told.reason : null,
    holdsAmongAll,
    plan: lock && {
      timing: timingOf(lock, one),
      lockedAt: lock.lockedAt,
      role: lock.role,
      agreed: lock.plan,
      departures: departuresFrom(lock.plan, counted, askedKinds),
    },
  }
  return { ...row, finding: findingOf(row, { unsteady: result?.unsteady ?? null, isViolent, heard }) }
}
