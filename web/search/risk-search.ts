// What Risk keeps in the address: the weights chosen, written as the API reads them.
import { z } from 'zod'
import { readWeights } from '#api/contract/risk-index.ts'

export const riskSearch = z.object({
  weights: z
    .string()
    .max(400)
    .refine((text) => readWeights(text) !== null)
    .optional(),
})
export type RiskSearch = z.output<typeof riskSearch>
