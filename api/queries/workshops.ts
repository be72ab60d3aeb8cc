/** Workshops held before a day, latest first, with every finding as it was quoted and judged. */
import { z } from 'zod'
import { workshopAddition, workshopFinding } from '#data/schema/workshop.ts'
import { question } from './ask.ts'

/** Lists are kept as the JSON they were sent in. */
const listed = <S extends z.ZodType>(member: S) =>
  z.string().transform((text): z.infer<S>[] => z.array(member).parse(JSON.parse(text)))
const row = z.object({
  workshopId: z.string(),
  pcode: z.string(),
  districtName: z.string().nullable(),
  heldOn: z.string(),
  recordedAt: z.string(),
  women: z.int(),
  men: z.int(),
  youth: z.int(),
  minority: z.int(),
  note: z.string(),
  findings: listed(workshopFinding),
  added: listed(workshopAddition),
})
export type HeldWorkshop = z.infer<typeof row>
export const workshopsHeld = question('workshops', row)
