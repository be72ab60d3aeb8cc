/** Incidents one by one for the space-time scan. Exact positions: who may see what follows from them is decided by the caller. */
import { z } from 'zod'
import { question } from './ask.ts'

const row = z.object({
  incidentId: z.string(),
  dateStart: z.string(),
  dateEnd: z.string(),
  lng: z.number().nullable(),
  lat: z.number().nullable(),
  pcode: z.string().nullable(),
  districtKnown: z.boolean(),
})
export type ScanCase = z.infer<typeof row>
export const scanCases = question('scan-cases', row)
