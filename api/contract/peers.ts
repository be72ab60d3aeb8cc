/** GET /api/districts/{pcode}/peers: a district among those most alike before, and whether it is told apart from them now. */
import { z } from 'zod'
import { month } from '#data/schema/period.ts'
import { rateRatio } from './changes.ts'
import { answeredAs, rateEstimate, shareChange, shareEstimate } from './estimates.ts'
import { filters } from './filters.ts'
import { peerMeasure, peerReason } from './statements/peers.ts'

export const peersQuery = filters.pick({ from: true, to: true, asOf: true }).extend({
  baseFrom: month.optional(),
  baseTo: month.optional(),
  /** How many. */
  most: z.coerce.number().int().min(1).max(10).default(5),
})
export type PeersQuery = z.infer<typeof peersQuery>

export const standings = ['above', 'below', 'cannot-tell', 'not-tested'] as const
export const standing = z.enum(standings)
export type Standing = z.infer<typeof standing>

const place = { pcode: z.string(), name: z.string() }
const standingOf = { pAdjusted: z.number().nullable(), standing }
export const peers = z
  .object({
    ...answeredAs,
    ...place,
    /** What they were matched by is of this period alone; what is compared is of the one after. */
    base: z.object({ from: month, to: month }),
    measures: z.array(peerMeasure),
    /** Not known of the district itself. */
    unmatched: z.array(peerMeasure),
    candidates: z.int(),
    /** Districts that could not be matched, by the first measure they lack. */
    excluded: z.array(z.object({ lacks: peerMeasure, districts: z.int() })),
    rows: z.array(z.object({ ...place, distance: z.number(), reason: peerReason })),
    violence: z.object({
      here: rateEstimate,
      peers: z.array(z.object({ ...place, rate: rateEstimate })),
      /** Here over the peers together. */
      ratio: rateRatio.nullable(),
      ...standingOf,
    }),
    answers: z.array(
      z.object({
        indicator: z.string(),
        label: z.string(),
        here: shareEstimate,
        peers: z.array(z.object({ ...place, share: shareEstimate })),
        /** Those that may be told, as one; here less that. */
        together: shareEstimate.nullable(),
        difference: shareChange,
        ...standingOf,
      }),
    ),
  })
  .meta({ id: 'Peers' })
export type Peers = z.infer<typeof peers>
