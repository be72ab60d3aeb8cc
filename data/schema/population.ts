/** Population, and counts published per area and period without the records behind them. */
import { z } from 'zod'
import { incidentKind } from './incident.ts'
import { ageBands, displacementAnswers, minorityAnswers, sexes } from './perception.ts'
import { pcode } from './place.ts'

export const population = z.object({
  pcode,
  year: z.int(),
  /** Null in a column means "all": a row with every group null is the total. */
  sex: z.enum(sexes).nullable(),
  ageBand: z.enum(ageBands).nullable(),
  minority: z.enum(minorityAnswers).nullable(),
  displacement: z.enum(displacementAnswers).nullable(),
  people: z.int().min(0),
})
export type Population = z.infer<typeof population>

export const areaCount = z.object({
  pcode,
  source: z.string(),
  /** What was counted, as worded in the file ("crimes", "homicide"). */
  measure: z.string(),
  kind: incidentKind.nullable(),
  periodStart: z.iso.date(),
  /** Exclusive. */
  periodEnd: z.iso.date(),
  count: z.number().min(0),
})
