// How long something took, in words: the middle with its range and base, or that nobody can tell yet.
import type { PlanClock } from '#api/contract/providers.ts'
import { formatCount } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'

export function useClockWords(): (clock: PlanClock) => string {
  const { sides: words } = useText().actionPlan
  return ({ n, come, medianDays, lo, hi, longestOpenDays }) => {
    if (n === 0) return words.clockNone
    const [so, all] = [formatCount(come), formatCount(n)]
    if (medianDays === null) return words.clockNotYet(so, all, formatCount(longestOpenDays ?? 0))
    const least = formatCount(lo ?? 0)
    return words.clock(formatCount(medianDays), least, hi === null ? null : formatCount(hi), so, all)
  }
}
