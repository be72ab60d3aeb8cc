/** What a cluster's comparison with single buildings comes to: how many times as many, or that nobody can tell. */
import type { StreetComparison } from '#api/contract/hotspots.ts'
import type { StreetsFinding } from '#api/contract/statements/clusters.ts'

const ALPHA = 0.05

/** More or fewer is said only where it holds with all clusters tested together. */
export function streetsFinding(compared: Omit<StreetComparison, 'finding'>): StreetsFinding {
  const { within, singleBuildings, ratio, lo, hi, pAdjusted } = compared
  if (singleBuildings === 0) return { code: 'streets-no-single' }
  if (lo === null || pAdjusted === null) return { code: 'streets-no-incidents', within }
  if (pAdjusted > ALPHA) return { code: 'streets-unsure', within, ratio, lo, hi }
  if (ratio === null) return { code: 'streets-only-here', within, lo }
  return { code: 'streets-differ', within, ratio, lo, hi }
}
