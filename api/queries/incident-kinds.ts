/** The filter's incidents by kind, most first. */
import { z } from 'zod'
import { question } from './ask.ts'

export const incidentKindCounts = question('incident-kinds', z.object({ kind: z.string(), incidents: z.int() }))
