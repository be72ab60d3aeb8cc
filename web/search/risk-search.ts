// What the Risk screen keeps in the address: the weights chosen, written as the API reads them.
import { z } from 'zod'

export const riskSearch = z.object({ weights: z.string().max(400).optional().catch(undefined) })
export type RiskSearch = z.output<typeof riskSearch>
