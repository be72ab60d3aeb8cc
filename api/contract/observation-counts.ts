/** GET /api/observation-counts: how many observations were made in each district, and how far they were checked. Anyone may read it. */
import { z } from 'zod'
import { answeredAs } from './estimates.ts'

export const observationCount = z
  .object({
    /** Null: in no district yet. */
    pcode: z.string().nullable(),
    total: z.int(),
    pending: z.int(),
    verified: z.int(),
    contested: z.int(),
  })
  .meta({ id: 'ObservationCount' })
export const observationCounts = z
  .object({
    ...answeredAs,
    total: z.int(),
    /** Where there were none there is no row. */
    rows: z.array(observationCount),
  })
  .meta({ id: 'ObservationCounts' })
export type ObservationCounts = z.infer<typeof observationCounts>
