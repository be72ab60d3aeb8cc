/** Every intervention with its verdict; those tested together are told together. */
import { setImmediate as othersTurn } from 'node:timers/promises'
import { benjaminiHochberg } from '#api/analytics/numeric/benjamini-hochberg.ts'
import { type EvaluationRow, type Evaluations, verdicts } from '#api/contract/evaluation.ts'
import type { Scope } from '#api/contract/filters.ts'
import { remembered } from '#api/mirror/answer-cache.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import { atlas } from '#api/queries/atlas.ts'
import { violentKinds } from '#data/schema/incident.ts'
import { answeredAs } from '../answered-as.ts'
import { judgements } from './judgements.ts'
import { changeOf, rowOf } from './row.ts'
import { heardOf, voicesOf } from './voices.ts'

/** Share of false claims allowed among all that were tested. */
const FALSE_CLAIMS = 0.1

export const evaluations = remembered(async (mirror: Mirror, scope: Scope): Promise<Evaluations> => {
  const { kinds, to, asOf } = scope
  const [{ all }, places] = await Promise.all([judgements(mirror, { kinds, to, asOf }), atlas(mirror, asOf)])
  const shown = new Set([...(scope.pcodes ?? []), ...places.districtsIn(scope.pcodes).map(({ pcode }) => pcode)])
  // Tested together means all of them, whatever part is asked for.
  const adjusted = benjaminiHochberg(all.map((judged) => changeOf(judged)?.p ?? null))
  const rows: EvaluationRow[] = []
  for (const [i, judged] of all.entries()) {
    if (scope.pcodes !== null && !shown.has(judged.one.pcode)) continue
    const pAdjusted = adjusted[i] ?? null
    const holdsAmongAll = pAdjusted !== null && pAdjusted <= FALSE_CLAIMS
    const heard = heardOf(await voicesOf(mirror, judged.one, scope))
    rows.push(rowOf(judged, { pAdjusted, holdsAmongAll, heard }))
    await othersTurn()
  }
  const counts = Object.fromEntries(
    verdicts.map((verdict) => [verdict, rows.filter((row) => row.verdict === verdict).length]),
  ) as Evaluations['counts']
  return {
    ...(await answeredAs(mirror, scope)),
    kinds: [...(kinds ?? violentKinds)],
    falseClaims: FALSE_CLAIMS,
    total: rows.length,
    counts,
    rows,
  }
})
