/**
 * GET /api/observations, PUT and DELETE /api/observations/{uuid}, PUT /api/observations/{uuid}/place.
 * PUT is idempotent: the same content again gives the same receipt (201 first, 200 after); other content under a known id is 409;
 * a withdrawn id is 410. Body: JSON, or multipart with a part `observation` (JSON) and optionally up to five `photo` and one `audio`.
 */
import { z } from 'zod'
import { observation, siteUse, timeDoubts } from '#data/schema/observation.ts'
import { outline } from '#data/schema/outline.ts'
import { pcode } from '#data/schema/place.ts'
import { countedReview } from '#data/schema/review.ts'
import { answeredAs } from './estimates.ts'
import { filtersWith } from './filters.ts'
import { pageShape } from './incidents.ts'
import { toldPlace } from './told-place.ts'
import { yesOrNo } from './yes-or-no.ts'

export const observationsQuery = filtersWith({
  ...pageShape,
  observationKinds: z.string().optional(),
  /** Only those that are in no district yet, of whatever time. */
  unplaced: yesOrNo.optional(),
})
const timeDoubt = z.enum(timeDoubts).nullable()
export const observationRow = z
  .object({
    uuid: z.string(),
    ...observation.shape,
    receivedAt: z.string(),
    countedAt: z
      .string()
      .describe('the moment it counts at: observedAt, or receivedAt where the clock is not believed'),
    countedOn: z.string().describe('the day it counts on, where it was seen'),
    timeDoubt: timeDoubt.describe("why the phone's clock is not believed"),
    pcode: z.string().nullable(),
    districtName: z.string().nullable(),
    withinName: z
      .string()
      .nullable()
      .describe('the region or country it lies somewhere in, where its position says no district'),
    hasExactPosition: z.boolean().describe('whether its position is exact enough to say its district'),
    photo: z.string().nullable().describe('address of the first photo, where its exact place may be told'),
    photos: z
      .array(z.string())
      .nullable()
      .describe('addresses of all its photos; null where its exact place may not be told'),
    audio: z.string().nullable().describe('address of what was said, as sound, where its exact place may be told'),
    siteUse: siteUse.nullable(),
    outline: outline.nullable().describe('its shape as GeoJSON, where it was drawn and its exact place may be told'),
    review: countedReview.describe('how far reviewers believe it'),
    ...toldPlace,
  })
  .meta({ id: 'ObservationRow' })
export type ObservationRow = z.infer<typeof observationRow>
export const observations = z
  .object({ ...answeredAs, total: z.int(), rows: z.array(observationRow), nextCursor: z.string().nullable() })
  .meta({ id: 'Observations' })
export type Observations = z.infer<typeof observations>

/** Whose report it is, as GET /api/session told the phone that sends it: under anybody else's sign-in it is refused. */
export const reporterHeader = 'Upstream-Reporter'
export const reporterAsked = z.object({ 'upstream-reporter': z.string().max(64).optional() })

export const receipt = z
  .object({
    uuid: z.string(),
    seq: z.int(),
    receivedAt: z.string(),
    timeDoubt: timeDoubt.default(null),
    pcode: z.string().nullable(),
    contentSha256: z.string(),
  })
  .meta({ id: 'Receipt' })
export type Receipt = z.infer<typeof receipt>

/** Where an observation without a district was made, as a person says. */
export const placement = z.union([
  z.strictObject({ pcode }),
  z.strictObject({
    position: z.strictObject({ lng: z.number().min(-180).max(180), lat: z.number().min(-90).max(90) }),
  }),
])
export type Placement = z.infer<typeof placement>
export const placed = z.object({ uuid: z.string(), pcode: z.string(), seq: z.int() }).meta({ id: 'Placed' })
export type Placed = z.infer<typeof placed>
