/** What a cluster's comparison with single buildings is told as: how many times as many, or that nobody can tell. */
import type { StreetComparison } from '#api/contract/hotspots.ts'

const ALPHA = 0.05
const where = {
  district: 'single empty buildings nearby',
  region: 'single empty buildings in the region',
  country: 'single empty buildings in the country',
}
const shown = (value: number): string => (value < 10 ? value.toFixed(1) : value.toFixed(0))

/** More or fewer is said only where it holds with all clusters tested together. */
export function comparisonWords(compared: Omit<StreetComparison, 'words'>): string {
  const { within, singleBuildings, ratio, lo, hi, pAdjusted } = compared
  if (singleBuildings === 0) return 'Cannot tell: no single empty building is known to compare with.'
  if (lo === null || pAdjusted === null) return `Cannot tell: no incident near here or near ${where[within]}.`
  const range = hi === null ? `${shown(lo)} or more` : `${shown(lo)}–${shown(hi)}`
  if (pAdjusted > ALPHA) {
    const found = ratio === null ? '' : `${shown(ratio)} times as many as around ${where[within]}, `
    return `Cannot tell: ${found}anything from ${hi === null ? `${shown(lo)} upwards` : range} is possible.`
  }
  if (ratio === null) return `Incidents here, none around ${where[within]}: at least ${shown(lo)} times as many.`
  return `${shown(ratio)} times as many as around ${where[within]} (${range})`
}
