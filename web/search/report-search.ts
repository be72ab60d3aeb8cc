// What the Report screen keeps in the address: how to be asked, which question, and which unsent report is being changed.
import { z } from 'zod'

export const reportSearch = z.object({
  ask: z.enum(['steps', 'all']).optional().catch(undefined),
  question: z.string().max(20).optional().catch(undefined),
  edit: z.uuid().optional().catch(undefined),
})
export type ReportSearch = z.output<typeof reportSearch>
