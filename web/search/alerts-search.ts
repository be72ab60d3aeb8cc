// What Alerts keeps in the address: which rule or digest is being written, by its id; `new` for one that is not kept yet.
import { z } from 'zod'

export const newRule = 'new'
export const newDigest = 'new'
export const alertsSearch = z.object({
  rule: z.union([z.uuid(), z.literal(newRule)]).optional(),
  digest: z.union([z.uuid(), z.literal(newDigest)]).optional(),
})
export type AlertsSearch = z.output<typeof alertsSearch>
