// What Activity keeps in the address: whose, of which sort, and of which days. Never a name: people are asked for by the id in the record.
import { z } from 'zod'
import { activityFilter } from '#api/contract/activity.ts'

export const activitySearch = z.object({
  who: z.string().max(200).optional(),
  did: activityFilter.shape.group,
  since: z.iso.date().optional(),
  until: z.iso.date().optional(),
})
export type ActivitySearch = z.output<typeof activitySearch>
