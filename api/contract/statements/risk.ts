/** What is said of indicators of the risk index that count twice, or against the rest. */
import { z } from 'zod'
import { riskIndicatorId } from '#api/contract/risk-indicators.ts'
import { statement } from './statement.ts'

export const riskWarning = z
  .discriminatedUnion('code', [
    statement('double-counted', { first: riskIndicatorId, second: riskIndicatorId, correlation: z.number() }),
    /** Its correlation with all the others together. */
    statement('opposed', { indicator: riskIndicatorId, correlation: z.number() }),
  ])
  .meta({ id: 'RiskWarning' })
export type RiskWarning = z.infer<typeof riskWarning>
