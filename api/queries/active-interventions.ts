/** Interventions running at the end of the period, by district. */
import { z } from 'zod'
import { question } from './ask.ts'

export const activeInterventions = question('active-interventions', z.object({ pcode: z.string(), active: z.int() }))
