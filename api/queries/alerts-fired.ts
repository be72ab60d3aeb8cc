/** Alerts as they fired: the rule, the place and the figures of then. */
import { z } from 'zod'
import { alertFired } from '#api/contract/alerts.ts'
import { question } from './ask.ts'
import { jsonOf } from './json-of.ts'

const row = z.object({ fired: jsonOf(alertFired), firedAt: z.string(), seq: z.int() })
export type FiredRow = z.infer<typeof row>
export const alertsFired = question('alerts-fired', row)
