/** How many incidents of a filter each source brought. */
import { z } from 'zod'
import { question } from './ask.ts'

export const incidentsBySource = question('incidents-by-source', z.object({ source: z.string(), incidents: z.int() }))
