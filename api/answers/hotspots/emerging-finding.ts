/** What there is to say of a district's hot and cold months beside its category: since when, how often, or why nothing. */
import type { EmergingHotspot } from '#api/analytics/spatial/emerging-hotspots.ts'
import type { EmergingFinding } from '#api/contract/statements/spots.ts'
import type { Month } from '#data/schema/period.ts'
import type { PeriodLength } from './emerging-periods.ts'

type Tested = Extract<EmergingHotspot, { status: 'ok' }>

export function emergingFinding(
  { category, states }: Tested,
  firsts: readonly Month[],
  period: PeriodLength,
): EmergingFinding {
  const monthAt = (index: number): Month => firsts[index] ?? ''
  if (category === 'none') {
    const side = states.includes(1) ? 'hot' : 'cold'
    const last = states.lastIndexOf(side === 'hot' ? 1 : -1)
    return last === -1 ? { code: 'spot-never' } : { code: 'spot-over', side, last: monthAt(last), period }
  }
  const side = category.endsWith('_hot') ? 'hot' : 'cold'
  const times = states.filter((state) => state === (side === 'hot' ? 1 : -1)).length
  const now = monthAt(firsts.length - 1)
  const often = { side, times, of: states.length, period } as const
  switch (category) {
    case 'new_hot':
    case 'new_cold':
      return { code: 'spot-new', side, since: now, period }
    case 'consecutive_hot':
    case 'consecutive_cold':
      return { code: 'spot-consecutive', side, since: monthAt(states.length - times), period }
    case 'intensifying_hot':
    case 'intensifying_cold':
      return { code: 'spot-intensifying', ...often }
    case 'persistent_hot':
    case 'persistent_cold':
      return { code: 'spot-persistent', ...often }
    case 'diminishing_hot':
    case 'diminishing_cold':
      return { code: 'spot-diminishing', ...often }
    case 'sporadic_hot':
    case 'sporadic_cold':
      return { code: 'spot-sporadic', ...often, now }
    case 'oscillating_hot':
    case 'oscillating_cold':
      return { code: 'spot-oscillating', side, now, period }
    case 'historical_hot':
    case 'historical_cold':
      return { code: 'spot-historical', ...often, now }
  }
}
