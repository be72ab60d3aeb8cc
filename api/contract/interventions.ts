/** GET /api/interventions: what is being done; planned, active or ended with respect to the period. */
import { z } from 'zod'
import { intervention } from '#data/schema/intervention.ts'
import { answeredAs } from './estimates.ts'
import { toldPlace } from './told-place.ts'

export const interventionPhase = z.enum(['planned', 'active', 'ended'])
export const interventionRow = intervention
  .extend({
    phase: interventionPhase,
    districtName: z.string().nullable(),
    /** The buildings it is done with, where somebody said which; told to those who see positions. */
    siteIds: z.array(z.string()),
    positionPrecision: toldPlace.positionPrecision,
  })
  .meta({ id: 'InterventionRow' })
export type InterventionRow = z.infer<typeof interventionRow>
export const interventions = z
  .object({ ...answeredAs, total: z.int(), rows: z.array(interventionRow) })
  .meta({ id: 'Interventions' })
export type Interventions = z.infer<typeof interventions>
