/**
 * How far two shares of one wave stand apart, tested; and of many places tested at once, which can be told. Says nothing where either
 * share is withheld, so that no difference gives it away.
 */
import { benjaminiHochberg } from '#api/analytics/numeric/benjamini-hochberg.ts'
import type { StratumSize } from '#api/analytics/survey/psu-variance.ts'
import { surveyGap } from '#api/analytics/survey/survey-gap.ts'
import type { GapReason, ShareDifference } from '#api/contract/estimates.ts'
import type { Estimated } from './share-of-cell.ts'

/** Expected share of chance finds among the differences told. @unit share */
export const FALSE_DISCOVERIES = 0.05

export function shareDifference(first: Estimated, second: Estimated): ShareDifference {
  const shown = [first.shown, second.shown]
  if (shown.some(({ status }) => status === 'suppressed')) return untested('suppressed')
  const missing = shown.find(({ value }) => value === null)
  if (missing !== undefined) return untested(missing.reason ?? 'no-data')
  if (first.shown.waveId !== second.shown.waveId || first.sample === null || second.sample === null)
    return untested('not-tested')
  const tested = surveyGap(first.sample.psus, second.sample.psus, together(first.sample.strata, second.sample.strata))
  if (tested.status !== 'ok') return untested(tested.reason)
  const { gap, lo, hi, p } = tested
  const isHidden = shown.some(({ precision }) => precision === 'hidden')
  return {
    value: gap,
    lo,
    hi,
    p,
    pAdjusted: null,
    distinguishable: null,
    precision: isHidden ? 'hidden' : 'shown',
    reason: null,
  }
}

/** The same, knowing how many were tested at once. */
export function amongAll(differences: readonly ShareDifference[]): ShareDifference[] {
  const adjusted = benjaminiHochberg(differences.map(({ p }) => p))
  return differences.map((each, i) => {
    const pAdjusted = adjusted[i] ?? null
    return { ...each, pAdjusted, distinguishable: pAdjusted === null ? null : pAdjusted <= FALSE_DISCOVERIES }
  })
}

/** Groups of one sample share its strata. */
const together = (first: readonly StratumSize[], second: readonly StratumSize[]): StratumSize[] => [
  ...new Map([...first, ...second].map((each) => [each.stratum, each])).values(),
]

const untested = (reason: GapReason): ShareDifference => ({
  value: null,
  lo: null,
  hi: null,
  p: null,
  pAdjusted: null,
  distinguishable: null,
  precision: null,
  reason,
})
