/**
 * Incidents by district, region or country, with everything that counts in none: the parts always add up to what the filter
 * lets through.
 */
import { z } from 'zod'
import { question } from './ask.ts'

export const incidentsByPlace = question(
  'incidents-by-place',
  z.object({
    fate: z.enum(['counted', 'date-too-vague', 'place-too-vague', 'district-replaced', 'outside']),
    pcode: z.string().nullable(),
    incidents: z.int(),
    violent: z.int(),
    fatalities: z.int(),
  }),
)
