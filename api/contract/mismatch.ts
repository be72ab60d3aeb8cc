/** GET /api/mismatch: where fear and records disagree, district by district, with the likely reasons. */
import { z } from 'zod'
import { answeredAs, shareEstimate, smoothedRate } from './estimates.ts'
import { filtersWith } from './filters.ts'
import { mismatchReason } from './statements/mismatch.ts'

/** `feeling`: a question about safety; the usual one where none is named. */
export const mismatchQuery = filtersWith({ feeling: z.string().min(1).max(100).optional() }).omit({
  indicator: true,
  group: true,
  level: true,
})

/** `cannot-tell`: an interval holds the line. `untested`: nobody was asked, or nothing was recorded. */
export const quadrants = [
  'fear-few',
  'calm-many',
  'fear-many',
  'calm-few',
  'cannot-tell',
  'suppressed',
  'untested',
] as const
export const quadrant = z.enum(quadrants)
export type Quadrant = z.infer<typeof quadrant>

export const mismatchRow = z
  .object({
    pcode: z.string(),
    name: z.string(),
    regionPcode: z.string().nullable(),
    regionName: z.string().nullable(),
    quadrant,
    /** Share who feel safe. */
    safe: shareEstimate,
    incidents: z.int().nullable(),
    rate: smoothedRate,
    /** Only where fear and records disagree. */
    reasons: z.array(mismatchReason),
  })
  .meta({ id: 'MismatchRow' })
export type MismatchRow = z.infer<typeof mismatchRow>

export const mismatch = z
  .object({
    ...answeredAs,
    indicator: z.string(),
    /** The dividing lines: the country's share, and the common rate of all districts per 100,000 a year; null where not known. */
    lines: z.object({ share: z.number().nullable(), rate: z.number().nullable() }),
    total: z.int(),
    counts: z.record(quadrant, z.int()),
    rows: z.array(mismatchRow),
  })
  .meta({ id: 'Mismatch' })
export type Mismatch = z.infer<typeof mismatch>
