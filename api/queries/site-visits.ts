/** Every visit to some sites. With notes and photos: for those who may see positions. */
import { z } from 'zod'
import { observationKind, siteState, siteUse } from '#data/schema/observation.ts'
import { countedReview } from '#data/schema/review.ts'
import { question } from './ask.ts'

const row = z.object({
  uuid: z.string(),
  siteId: z.string(),
  kind: observationKind,
  observedOn: z.string(),
  siteState: siteState.nullable(),
  note: z.string(),
  source: z.string().nullable(),
  photos: z.array(z.string()),
  audio: z.string().nullable(),
  siteUse: siteUse.nullable(),
  review: countedReview,
})
export type SiteVisit = z.infer<typeof row>
export const siteVisits = question('site-visits', row)
