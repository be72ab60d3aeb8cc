/** Periods are calendar months, quarters or years; written as text, half-open as dates. */
import { z } from 'zod'

export const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'a month is written YYYY-MM')
export type Month = z.infer<typeof month>

/** First day of a month: '2026-06' → '2026-06-01'. */
export const firstDayOf = (m: Month): string => `${m}-01`

/** The month `count` months after (or before, when negative): ('2025-12', 1) → '2026-01'. */
export function addMonths(m: Month, count: number): Month {
  const index = Number(m.slice(0, 4)) * 12 + Number(m.slice(5, 7)) - 1 + count
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`
}

/** Months from `a` to `b`, both included: ('2026-01', '2026-03') → 3. */
export const countMonths = (a: Month, b: Month): number =>
  (Number(b.slice(0, 4)) - Number(a.slice(0, 4))) * 12 + Number(b.slice(5, 7)) - Number(a.slice(5, 7)) + 1

/** Every month from `a` to `b`, both included. */
export const monthsBetween = (a: Month, b: Month): Month[] =>
  Array.from({ length: Math.max(0, countMonths(a, b)) }, (_, i) => addMonths(a, i))

const dayMs = 24 * 60 * 60 * 1000
/** '2026-06-30' → '2026-07-01' */
export const dayAfter = (day: string): string => new Date(Date.parse(day) + dayMs).toISOString().slice(0, 10)
