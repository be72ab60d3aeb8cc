// What workshop mode keeps in the address: the district, how far the room has come, and whose minutes are read.
import { z } from 'zod'
import { pcode } from '#data/schema/place.ts'

export const workshopSearch = z.object({
  pcode: pcode.optional(),
  /** 0 is who came; then the findings; then what is missing; then closing. */
  step: z.coerce.number().int().min(0).max(100).optional(),
  minutes: z.uuid().optional(),
})
export type WorkshopSearch = z.output<typeof workshopSearch>
