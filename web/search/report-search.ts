// What the report keeps in the address: how to be asked, which question, and which unsent report is being changed.
import { z } from 'zod'

export const reportSearch = z.object({
  ask: z.enum(['steps', 'all']).optional(),
  question: z.string().max(20).optional(),
  edit: z.uuid().optional(),
  /** Instead of a report: going back to a site. */
  form: z.enum(['visit']).optional(),
})
export type ReportSearch = z.output<typeof reportSearch>
