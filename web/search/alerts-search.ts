// What Alerts keeps in the address: which rule is being written, by its id; `new` for one that is not kept yet.
import { z } from 'zod'

export const newRule = 'new'
export const alertsSearch = z.object({ rule: z.union([z.uuid(), z.literal(newRule)]).optional() })
export type AlertsSearch = z.output<typeof alertsSearch>
