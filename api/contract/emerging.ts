/** GET /api/emerging: how the hot and cold spots of districts behave over months or quarters, in words. */
import { z } from 'zod'
import { answeredAs, gapReason } from './estimates.ts'
import { filtersWith } from './filters.ts'
import { patternMethod } from './statements/methods.ts'
import { emergingCaveat, emergingFinding } from './statements/spots.ts'

const patterns = [
  'new',
  'consecutive',
  'intensifying',
  'persistent',
  'diminishing',
  'sporadic',
  'oscillating',
  'historical',
] as const
export const emergingCategories = [
  ...patterns.map((pattern) => `${pattern}_hot` as const),
  'none',
  ...patterns.map((pattern) => `${pattern}_cold` as const),
] as const
export const emergingCategory = z.enum([...emergingCategories, 'not-tested'])
export type EmergingCategory = z.infer<typeof emergingCategory>

export const emergingPeriods = ['month', 'quarter'] as const
export const emergingQuery = filtersWith({
  of: z.enum(['rate', 'count']).default('rate'),
  period: z.enum(emergingPeriods).default('month'),
})

export const emergingRow = z
  .object({
    pcode: z.string(),
    name: z.string(),
    category: emergingCategory,
    finding: emergingFinding,
    /** 1 hot, -1 cold, 0 neither, a period each; empty where not tested. */
    states: z.array(z.union([z.literal(-1), z.literal(0), z.literal(1)])),
    z: z.array(z.number()),
    /** Mann-Kendall on z: its own z and two-sided p. */
    trendZ: z.number().nullable(),
    trendP: z.number().nullable(),
    neighbours: z.int(),
    reason: gapReason.nullable(),
  })
  .meta({ id: 'EmergingRow' })
export type EmergingRow = z.infer<typeof emergingRow>

export const emerging = z
  .object({
    ...answeredAs,
    method: z.object({
      statistic: patternMethod,
      weights: patternMethod,
      correction: patternMethod,
      trend: patternMethod,
      tested: z.int(),
      notTested: z.int(),
      caveats: z.array(emergingCaveat),
    }),
    period: z.enum(emergingPeriods),
    /** First month of each period, in order. */
    periods: z.array(z.string()),
    total: z.int(),
    rows: z.array(emergingRow),
  })
  .meta({ id: 'Emerging' })
export type Emerging = z.infer<typeof emerging>
