/**
 * GET /api/weekly-safety: what community reporters write each week, district by district. Not a survey: nobody drew these people, so there
 * is no interval, and no figure of it is mixed with one of a survey. Who they are is in no answer.
 */
import { z } from 'zod'
import { answeredAs } from './estimates.ts'
import { filters } from './filters.ts'

export const weeklySafetyQuery = filters.pick({ pcodes: true, from: true, to: true, asOf: true })

export const safetyWeek = z
  .object({
    /** The Monday it begins with. */
    week: z.string(),
    /** Different people who wrote that week; null when so few that a figure would point at them. */
    reporters: z.int().nullable(),
    /** Mean sense of safety, 0 not at all to 10 completely, each reporter once. */
    safety: z.number().nullable(),
    /** Sums of what they counted, `patrols` and kinds of incident; what nobody wrote of is not in it. */
    counts: z.array(z.object({ what: z.string(), count: z.int() })),
    reason: z.enum(['suppressed', 'no-data']).nullable(),
  })
  .meta({ id: 'SafetyWeek' })
export type SafetyWeek = z.infer<typeof safetyWeek>

export const weeklySafety = z
  .object({
    ...answeredAs,
    /** With fewer reporters a week is withheld. */
    fewestReporters: z.int(),
    total: z.int(),
    rows: z.array(
      z.object({
        pcode: z.string(),
        name: z.string(),
        regionPcode: z.string().nullable(),
        regionName: z.string().nullable(),
        /** From the first week with a report to the last; empty where nobody writes. */
        weeks: z.array(safetyWeek),
      }),
    ),
  })
  .meta({ id: 'WeeklySafety' })
export type WeeklySafety = z.infer<typeof weeklySafety>
