/** The rules that stand. Whom they tell stays on the server but for those who may change them. */
import { z } from 'zod'
import { alertRule } from '#data/schema/alert.ts'
import { question } from './ask.ts'
import { jsonOf } from './json-of.ts'

const row = z.object({ ruleId: z.string(), rule: jsonOf(alertRule), setAt: z.string(), seq: z.int() })
export type StandingRule = z.infer<typeof row>
export const alertRules = question('alert-rules', row)
