/** What was tried to be sent, and what became of it. */
import { z } from 'zod'
import { deliveryFault } from '#api/contract/statements/alerts.ts'
import { deliveryChannels } from '#data/schema/alert.ts'
import { question } from './ask.ts'
import { jsonOf } from './json-of.ts'

/** The record keeps statements without their sentences. */
const kept = jsonOf(z.looseObject({ code: z.string() }).transform((fault) => ({ ...fault, sentence: '' }))).pipe(
  deliveryFault,
)
const row = z.object({
  deliveryId: z.string(),
  subjectId: z.string(),
  channel: z.enum(deliveryChannels),
  attempts: z.int(),
  lastAt: z.string(),
  arrived: z.boolean(),
  fault: kept.nullable(),
})
export type DeliveryRow = z.infer<typeof row>
export const deliveries = question('deliveries', row)
