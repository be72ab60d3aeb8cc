/** What there is to say of an intervention: the counts here and there, and the verdict in a word. */
import { FEWEST_BEFORE } from '#api/analytics/evaluation/verdict.ts'
import type { EvaluationRow } from '#api/contract/evaluation.ts'
import type { EvaluationFinding, Heard } from '#api/contract/statements/evaluation.ts'

type Told = { unsteady: string | null; isViolent: boolean; heard: Heard[] }

export function findingOf(
  row: Omit<EvaluationRow, 'finding'>,
  { unsteady, isViolent, heard }: Told,
): EvaluationFinding {
  const { windows, treated, comparison, ring, catchment, verdict, reason } = row
  if (windows === null || treated === null) return { code: 'evaluation-too-short', heard }
  const { months } = windows
  if (reason === 'few-before')
    return { code: 'evaluation-few-before', isViolent, before: treated.before, fewest: FEWEST_BEFORE, months, heard }
  if (comparison === null || reason === 'no-comparison')
    return { code: 'evaluation-no-comparison', isViolent, ...treated, months, heard }
  if (unsteady !== null && reason === 'unsteady-source')
    return { code: 'evaluation-unsteady-source', source: unsteady, heard }
  const counted = {
    isViolent,
    area: catchment.sort,
    radiusM: catchment.sort === 'radius' ? catchment.radiusM : null,
    months,
    ...treated,
    comparisonBefore: comparison.before,
    comparisonAfter: comparison.after,
    comparisonPlaces: row.comparisonPlaces,
    agreed: row.plan?.timing ?? null,
    heard,
  }
  const alone = !row.holdsAmongAll
  switch (verdict) {
    case 'fell':
      return { code: 'evaluation-fell', ...counted, alone }
    case 'rose':
      return { code: 'evaluation-rose', ...counted, alone }
    case 'no-more':
      return { code: 'evaluation-no-more', ...counted }
    case 'moved': {
      const ringM = catchment.sort === 'district' ? 0 : catchment.ringM
      const [ringBefore, ringAfter] = [ring?.before ?? 0, ring?.after ?? 0]
      return { code: 'evaluation-moved', ...counted, ringM, ringBefore, ringAfter, alone }
    }
    case 'cannot-tell': {
      const smallestFall = row.smallestFall === null ? null : 1 - row.smallestFall
      return { code: 'evaluation-cannot-tell', ...counted, smallestFall, monthsNeeded: row.monthsNeeded }
    }
    case 'not-tested':
      return { code: 'evaluation-not-alike-before', heard }
  }
}
