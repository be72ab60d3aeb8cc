/**
 * How a share moved between two waves of one place, tested: the survey arithmetic of both waves stacked. Says nothing where
 * either share is withheld, so that no change gives it away.
 */
import type { StratumSize } from '#api/analytics/survey/psu-variance.ts'
import { surveyChange } from '#api/analytics/survey/survey-change.ts'
import type { AskedDifference, GapReason, ShareChange } from '#api/contract/estimates.ts'
import type { Estimated } from './share-of-cell.ts'

export type TwoWaves = {
  now: Estimated
  before: Estimated
  /** Whether the sampling points of both waves are known; where not, respondents of two waves are never the same person. */
  psusKnown: boolean
  /** Sampling points of a stratum asked in both waves. */
  sharedIn(stratum: string): number
  /** In what the two waves asked differently. */
  askedOtherwise: AskedDifference[]
}

export function changeOfShare(waves: TwoWaves): ShareChange {
  return { ...changeTested(waves), askedOtherwise: waves.askedOtherwise }
}

function changeTested({ now, before, psusKnown, sharedIn }: TwoWaves): ShareChange {
  const sinceWave = before.shown.waveId
  if (now.shown.status === 'suppressed' || before.shown.status === 'suppressed')
    return untested('suppressed', sinceWave)
  if (now.shown.value === null || before.shown.value === null) return untested('no-data', sinceWave)
  if (now.sample === null || before.sample === null) return untested('not-tested', sinceWave)
  const then = psusKnown
    ? before.sample.psus
    : before.sample.psus.map((each) => ({ ...each, psu: `${sinceWave}\u0000${each.psu}` }))
  const shared = psusKnown ? sharedIn : () => 0
  const tested = surveyChange(now.sample.psus, then, together(now.sample.strata, before.sample.strata, shared))
  if (tested.status !== 'ok') return untested(tested.reason, sinceWave)
  const { change, lo, hi, p, sharedPsus } = tested
  const isHidden = now.shown.precision === 'hidden' || before.shown.precision === 'hidden'
  return {
    value: change,
    lo,
    hi,
    p,
    distinguishable: lo > 0 || hi < 0,
    sharedPsus,
    sinceWave,
    askedOtherwise: [],
    precision: isHidden ? 'hidden' : 'shown',
    reason: null,
  }
}

/** The distinct sampling points of both waves: those of each, the shared ones once. */
function together(
  now: readonly StratumSize[],
  before: readonly StratumSize[],
  shared: (stratum: string) => number,
): StratumSize[] {
  const counts = new Map<string, number>()
  for (const { stratum, psuCount } of [...now, ...before]) counts.set(stratum, (counts.get(stratum) ?? 0) + psuCount)
  return [...counts].map(([stratum, psuCount]) => ({ stratum, psuCount: psuCount - shared(stratum) }))
}

export const untested = (reason: GapReason, sinceWave: string | null = null): ShareChange => ({
  value: null,
  lo: null,
  hi: null,
  p: null,
  distinguishable: null,
  sharedPsus: null,
  sinceWave,
  askedOtherwise: [],
  precision: null,
  reason,
})
