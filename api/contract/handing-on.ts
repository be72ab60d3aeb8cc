/** What is left out of rows that leave the house, because the terms of their source forbid passing them on. */
import { z } from 'zod'

export const notHandedOn = z
  .object({
    source: z.string(),
    name: z.string(),
    licence: z.string(),
    licenceUrl: z.string(),
    /** Incidents of this filter that figures by place count and rows leave out. */
    incidents: z.int(),
  })
  .meta({ id: 'NotHandedOn' })
export type NotHandedOn = z.infer<typeof notHandedOn>
