/** Every intervention with its verdict; those tested together are told together. */
import { benjaminiHochberg } from '#api/analytics/numeric/benjamini-hochberg.ts'
import { type EvaluationRow, type Evaluations, verdicts } from '#api/contract/evaluation.ts'
import type { Scope } from '#api/contract/filters.ts'
import type { InterventionRow } from '#api/contract/interventions.ts'
import { remembered } from '#api/mirror/answer-cache.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import { atlas } from '#api/queries/atlas.ts'
import { violentKinds } from '#data/schema/incident.ts'
import { answeredAs } from '../answered-as.ts'
import type { Evaluated } from './evaluate.ts'
import { findingOf } from './finding.ts'
import { catchmentOf, work } from './work.ts'

/** Share of false claims allowed among all that were tested. */
const FALSE_CLAIMS = 0.1

export const outcomeKinds = (scope: Scope): readonly string[] => scope.kinds ?? violentKinds

export const evaluations = remembered(async (mirror: Mirror, scope: Scope): Promise<Evaluations> => {
  const kinds = outcomeKinds(scope)
  const [{ all, judge }, places] = await Promise.all([
    work(mirror, { kinds, to: scope.to, asOf: scope.asOf }),
    atlas(mirror, scope.asOf),
  ])
  const shown = new Set([...(scope.pcodes ?? []), ...places.districtsIn(scope.pcodes).map(({ pcode }) => pcode)])
  // Tested together means all of them, whatever part is asked for.
  const told = toldTogether(
    all.map((one) => ({ one, result: judge(one) })),
    scope.kinds === null,
  )
  const rows = told.filter(({ pcode }) => scope.pcodes === null || shown.has(pcode))
  const counts = Object.fromEntries(
    verdicts.map((verdict) => [verdict, rows.filter((row) => row.verdict === verdict).length]),
  ) as Evaluations['counts']
  return {
    ...(await answeredAs(mirror, scope)),
    kinds: [...kinds],
    falseClaims: FALSE_CLAIMS,
    total: rows.length,
    counts,
    rows,
  }
})

/** `isViolent`: all violent incidents are the outcome; otherwise those kinds that were asked for. */
function toldTogether(
  evaluated: readonly { one: InterventionRow; result: Evaluated | null }[],
  isViolent: boolean,
): EvaluationRow[] {
  const changeOf = (result: Evaluated | null) =>
    result === null || result.verdict.verdict === 'not-tested' ? null : result.verdict.change
  const adjusted = benjaminiHochberg(evaluated.map(({ result }) => changeOf(result)?.p ?? null))
  return evaluated.map(({ one, result }, i) => {
    const change = changeOf(result)
    const told = result?.verdict ?? ({ verdict: 'not-tested', reason: 'too-short' } as const)
    const pAdjusted = adjusted[i] ?? null
    const row = {
      interventionId: one.interventionId,
      name: one.name,
      kind: one.kind,
      dimension: one.dimension,
      pcode: one.pcode,
      districtName: one.districtName,
      startsOn: one.startsOn,
      budgetUsd: one.budgetUsd,
      catchment: catchmentOf(one),
      windows: result?.windows ?? null,
      treated: result?.treated ?? null,
      comparison: result?.comparison ?? null,
      comparisonPlaces: result?.comparisons.length ?? 0,
      ring: result?.ring ?? null,
      difference: result?.difference ?? null,
      change: change === null ? null : { ...change, pAdjusted },
      dispersion: result?.dispersion ?? 1,
      parallelP: result?.parallelP ?? null,
      smallestFall: told.verdict === 'not-tested' ? null : told.smallestFall,
      monthsNeeded: told.verdict === 'not-tested' ? null : told.monthsNeeded,
      verdict: told.verdict,
      reason: told.verdict === 'not-tested' ? told.reason : null,
      holdsAmongAll: pAdjusted !== null && pAdjusted <= FALSE_CLAIMS,
    }
    return { ...row, finding: findingOf(row, { unsteady: result?.unsteady ?? null, isViolent }) }
  })
}
