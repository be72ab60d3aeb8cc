/** What is known of one district, finding by finding, as a workshop reads it out: figures as the panel has them. */
import { z } from 'zod'
import { shareEstimate } from '#api/contract/estimates.ts'
import { commitmentState } from '#data/schema/commitment.ts'
import { raisers } from '#data/schema/consultation.ts'
import { flagHeadline } from './flag.ts'
import { statement } from './statement.ts'

/** Which figure a share is, so that a quote of it can be looked up again. */
const asked = { indicator: z.string(), label: z.string(), estimate: shareEstimate }
export const districtFinding = z
  .discriminatedUnion('code', [
    flagHeadline,
    statement('finding-felt', { ...asked, women: shareEstimate, men: shareEstimate }),
    statement('finding-complaint', { ...asked, previous: shareEstimate.nullable() }),
    statement('finding-happened', { incidents: z.int(), fatalities: z.int(), from: z.string(), to: z.string() }),
    statement('finding-wish', {
      raisedBy: z.enum(raisers),
      /** Its label. */
      priority: z.string(),
      firstOn: z.string(),
      /** What answered it, by name. */
      got: z.array(z.string()),
    }),
    statement('finding-work', {
      name: z.string(),
      phase: z.enum(['planned', 'active', 'ended']),
      startsOn: z.string(),
    }),
    statement('finding-promise', {
      promise: z.string(),
      owner: z.string(),
      dueOn: z.string(),
      state: commitmentState,
      overdue: z.boolean(),
    }),
  ])
  .meta({ id: 'DistrictFinding' })
export type DistrictFinding = z.infer<typeof districtFinding>
