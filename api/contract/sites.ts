/** GET /api/sites: places with a history (abandoned buildings), their present state and how they came to it. */
import { z } from 'zod'
import { siteState } from '#data/schema/observation.ts'
import { countedReview } from '#data/schema/review.ts'
import { answeredAs } from './estimates.ts'
import { toldPlace } from './told-place.ts'

export const siteRow = z
  .object({
    siteId: z.string(),
    kind: z.string(),
    lng: z.number().nullable(),
    lat: z.number().nullable(),
    ...toldPlace,
    accuracyM: z.number().nullable(),
    pcode: z.string().nullable(),
    districtName: z.string().nullable(),
    /** State at the end of the period. */
    state: siteState,
    open: z.boolean(),
    /** How far reviewers believe the visit that says its state. */
    review: countedReview,
    firstSeen: z.string(),
    lastSeen: z.string(),
    history: z.array(z.object({ observedAt: z.string(), state: siteState })),
  })
  .meta({ id: 'SiteRow' })
export type SiteRow = z.infer<typeof siteRow>
export const sites = z.object({ ...answeredAs, total: z.int(), rows: z.array(siteRow) }).meta({ id: 'Sites' })
export type Sites = z.infer<typeof sites>
