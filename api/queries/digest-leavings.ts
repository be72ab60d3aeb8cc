/** Addresses that were taken off a digest by whoever reads them. */
import { z } from 'zod'
import { question } from './ask.ts'

const row = z.object({ digestId: z.string(), address: z.string(), seq: z.int() })
export type DigestLeaving = z.infer<typeof row>
export const digestLeavings = question('digest-leavings', row)
