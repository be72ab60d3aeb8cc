// How a figure behind the risk index is said: shares in percent, changes in points with their sign, rates as they are.
import type { RiskIndicatorId } from '#api/contract/risk-indicators.ts'
import { formatPercent, formatPoints, formatRate } from './format.ts'

const units: Record<RiskIndicatorId, 'share' | 'points' | 'rate' | 'rate-change'> = {
  'violence-rate': 'rate',
  'violence-change': 'rate-change',
  'grievance-share': 'share',
  'grievance-change': 'points',
  'safe-after-dark': 'share',
  'trust-police': 'share',
  'trust-courts': 'share',
  'open-sites': 'rate',
}

const bare = (id: RiskIndicatorId, value: number): string => {
  const unit = units[id]
  if (unit === 'share') return formatPercent(value)
  if (unit === 'points') return formatPoints(value)
  if (unit === 'rate-change') return `${value < 0 ? '−' : '+'}${formatRate(Math.abs(value))}`
  return formatRate(value)
}

const unitOf = (id: RiskIndicatorId): string => (units[id] === 'share' ? ' %' : units[id] === 'points' ? ' points' : '')

export const sayingRiskFigure = (id: RiskIndicatorId, value: number): string => `${bare(id, value)}${unitOf(id)}`

/** "53 % (37–69)", "+4 points (−10 to +16)". */
export function sayingRiskRange(id: RiskIndicatorId, value: number, lo: number | null, hi: number | null): string {
  if (lo === null || hi === null) return sayingRiskFigure(id, value)
  const to = units[id] === 'share' || units[id] === 'rate' ? '–' : ' to '
  return `${sayingRiskFigure(id, value)} (${bare(id, lo)}${to}${bare(id, hi)})`
}
