/** GET /api/series: months of incidents and waves of an indicator, for all places asked for together or one line each. */
import { z } from 'zod'
import { answeredAs, gapReason, shareEstimate } from './estimates.ts'
import { filtersWith } from './filters.ts'

export const seriesQuery = filtersWith({
  by: z.enum(['together', 'place', 'kind', 'region', 'group']).default('together'),
})

/** Null, with the reason, in months before the first or after the last record: nobody looked, so it is no zero. */
export const monthPoint = z.object({
  month: z.string(),
  incidents: z.int().nullable(),
  fatalities: z.int().nullable(),
  sources: z.int().nullable(),
  reason: gapReason.nullable(),
})
export const seriesLine = z
  .object({
    id: z.string(),
    label: z.string(),
    months: z.array(monthPoint),
    /** Incidents of the period whose month is not known (counted in no point). */
    monthUnknown: z.int(),
    waves: z.array(z.object({ waveId: z.string(), label: z.string(), endedOn: z.string(), estimate: shareEstimate })),
  })
  .meta({ id: 'SeriesLine' })
export const series = z
  .object({ ...answeredAs, indicator: z.string(), lines: z.array(seriesLine) })
  .meta({ id: 'Series' })
export type Series = z.infer<typeof series>
