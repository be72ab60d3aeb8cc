/** How long something took, by one row a thing: when it began, and when it came about, if it did by the day looked at. */
import { timeUntilHalf } from '#api/analytics/evaluation/time-until.ts'
import type { PlanClock } from '#api/contract/providers.ts'

export type Stretch = { from: string; until: string | null }

const dayMs = 24 * 60 * 60 * 1000
const daysBetween = (from: string, to: string): number => Math.max(0, (Date.parse(to) - Date.parse(from)) / dayMs)

export function planClock(stretches: readonly Stretch[], on: string): PlanClock {
  const waited = stretches.map(({ from, until }) => {
    const happened = until !== null && until <= on
    return { days: daysBetween(from, happened ? until : on), happened }
  })
  const { median, lo, hi } = timeUntilHalf(waited)
  const came = waited.filter(({ happened }) => happened).map(({ days }) => days)
  const open = waited.filter(({ happened }) => !happened).map(({ days }) => days)
  return {
    n: waited.length,
    come: came.length,
    medianDays: median,
    lo: median === null ? null : lo,
    hi: median === null ? null : hi,
    quickestDays: least(came),
    slowestDays: most(came),
    longestOpenDays: most(open),
    reason: median !== null ? null : waited.length === 0 ? 'nothing-asked' : 'half-not-yet',
  }
}

const least = (days: readonly number[]): number | null => (days.length === 0 ? null : Math.min(...days))
const most = (days: readonly number[]): number | null => (days.length === 0 ? null : Math.max(...days))
