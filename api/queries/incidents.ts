/** Incidents one by one, a page at a time. */
import { z } from 'zod'
import { incidentRow } from '#api/contract/incidents.ts'
import { question } from './ask.ts'

export const incidents = question('incidents', incidentRow.extend({ sortKey: z.string() }))
