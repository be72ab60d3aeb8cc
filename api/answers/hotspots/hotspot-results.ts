/** The outcomes of the tests of one map as they travel: classes, permutation p where it is needed, and reasons for gaps. */
import type { GapReason as NoValue } from '#api/analytics/numeric/gap.ts'
import type { HotspotResult } from '#api/analytics/spatial/gi-star.ts'
import type { Lisa } from '#api/analytics/spatial/lisa.ts'
import type { Moran } from '#api/analytics/spatial/moran.ts'
import type { GapReason } from '#api/contract/estimates.ts'
import type { GlobalMoran, HotspotRow, LisaResult } from '#api/contract/hotspots.ts'
import type { Tested } from './hotspot-values.ts'

type Outcome = Pick<
  HotspotRow,
  'z' | 'p' | 'pAdjusted' | 'pFolded' | 'pPermutation' | 'monteCarloSe' | 'normalIsPoor' | 'class' | 'reason'
>
const confidences = [
  { atMost: 0.01, confidence: 99 },
  { atMost: 0.05, confidence: 95 },
  { atMost: 0.1, confidence: 90 },
]
const noPermutation = { pFolded: null, pPermutation: null, monteCarloSe: null }

/** From R draws: two-sided p is twice the folded one, and so is its standard error. */
function permutation(pFolded: number | null, draws: number) {
  if (pFolded === null || draws === 0) return noPermutation
  const monteCarloSe = 2 * Math.sqrt((pFolded * (1 - pFolded)) / draws)
  return { pFolded, pPermutation: Math.min(1, 2 * pFolded), monteCarloSe }
}

export function giOutcome(
  result: HotspotResult | undefined,
  tested: Tested | undefined,
  normalIsPoor: boolean,
  draws: number,
): Outcome {
  if (result?.status === 'ok') {
    const { z, p, pAdjusted, hotspot } = result
    const permuted = normalIsPoor ? permutation(result.pFolded, draws) : noPermutation
    return { z, p, pAdjusted, ...permuted, normalIsPoor, class: hotspot, reason: null }
  }
  const reason = tested?.reason ?? (result === undefined ? 'not-tested' : gapOf(result.reason))
  return { z: null, p: null, pAdjusted: null, ...noPermutation, normalIsPoor: false, class: 'not-tested', reason }
}

/** The normal approximation of local Moran's I is never trusted alone: its permutation p always stands beside it. */
export function lisaOutcome(
  result: Lisa | undefined,
  value: number | null,
  tested: Tested | undefined,
  draws: number,
): LisaResult {
  if (result?.status === 'ok') {
    const { i, z, p, pAdjusted, quadrant } = result
    const confidence = confidences.find(({ atMost }) => pAdjusted <= atMost)?.confidence ?? null
    const cluster = confidence === null ? 'not-significant' : quadrant
    return {
      value,
      i,
      z,
      p,
      pAdjusted,
      ...permutation(result.pFolded, draws),
      quadrant,
      cluster,
      confidence,
      reason: null,
    }
  }
  const reason = tested?.reason ?? (result === undefined ? 'not-tested' : gapOf(result.reason))
  const nothing = { i: null, z: null, p: null, pAdjusted: null, ...noPermutation, quadrant: null, confidence: null }
  return { value, ...nothing, cluster: 'not-tested', reason }
}

export function moranOutcome(result: Moran): GlobalMoran {
  if (result.status === 'ok') {
    const { i, expectation, variance, z, pTwoSided, n } = result
    return { i, expectation, variance, z, p: pTwoSided, n, reason: null }
  }
  return { i: null, expectation: null, variance: null, z: null, p: null, n: null, reason: gapOf(result.reason) }
}

const reasons: Partial<Record<NoValue, GapReason>> = {
  'no-data': 'no-data',
  'no-neighbours': 'no-neighbours',
  constant: 'constant',
  'too-few': 'too-few',
  suppressed: 'suppressed',
  'no-exposure': 'no-population',
}
export const gapOf = (reason: NoValue): GapReason => reasons[reason] ?? 'not-tested'
