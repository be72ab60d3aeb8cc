/** What the risk index is made of, by the names its parts go by. */
import { z } from 'zod'

export const riskIndicatorIds = [
  'violence-rate',
  'violence-change',
  'grievance-share',
  'grievance-change',
  'safe-after-dark',
  'trust-police',
  'trust-courts',
  'open-sites',
] as const
export const riskIndicatorId = z.enum(riskIndicatorIds)
export type RiskIndicatorId = z.infer<typeof riskIndicatorId>
