// What "Did it work?" keeps in the address: the one piece of work that is looked at; none for the list of all.
import { z } from 'zod'

export const evaluationSearch = z.object({ intervention: z.string().min(1).max(200).optional() })
export type EvaluationSearch = z.output<typeof evaluationSearch>
