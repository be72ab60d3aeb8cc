/** Incidents within about a kilometre of any of the points asked about: candidates for "within 250 m". */
import { z } from 'zod'
import { question } from './ask.ts'

export const incidentsNear = question(
  'incidents-near',
  z.object({ lng: z.number(), lat: z.number(), kind: z.string() }),
)
