/** GET /api/districts/{pcode}: the whole picture of one district. */
import { z } from 'zod'
import { commitment } from '#data/schema/commitment.ts'
import { districtRow } from './districts.ts'
import { answeredAs, askedDifference, measuredLine, shareEstimate } from './estimates.ts'
import { interventionRow } from './interventions.ts'
import { askedGroup, participationRow } from './participation.ts'
import { monthPoint } from './series.ts'
import { siteRow } from './sites.ts'
import { upstreamRow } from './upstream.ts'

export const groupEstimate = z.object({ grouping: z.string(), group: z.string(), estimate: shareEstimate })

/** What the people of a district, or of all of them together, say. */
export const peoplesAnswers = {
  /** Every indicator with an answer in the last wave of the period. */
  indicators: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      theme: z.string(),
      polarity: z.string(),
      /** As it is usually asked. */
      question: z.string(),
      /** As the last wave of the period asked it; null where no file told. */
      wording: z.string().nullable(),
      estimate: shareEstimate,
      previous: shareEstimate.nullable(),
      /** Where that wave and the one before asked otherwise, what differs. */
      askedOtherwise: z.array(askedDifference),
    }),
  ),
  /** The filter's indicator: by wave, and by group in the last wave. */
  waves: z.array(
    z.object({
      waveId: z.string(),
      label: z.string(),
      endedOn: z.string(),
      estimate: shareEstimate,
      women: shareEstimate,
      men: shareEstimate,
    }),
  ),
  groups: z.array(groupEstimate),
  grievances: z.array(
    z.object({
      grievance: z.string(),
      label: z.string(),
      estimate: shareEstimate,
      previous: shareEstimate.nullable(),
      askedOtherwise: z.array(askedDifference),
    }),
  ),
}
export const promise = commitment.extend({ overdue: z.boolean() })
export type Promised = z.infer<typeof promise>

export const dissent = z.object({
  consultationId: z.string(),
  kind: z.string(),
  heldOn: z.string(),
  dissent: z.string(),
})

export const district = z
  .object({
    ...answeredAs,
    row: districtRow,
    outline: z.object({
      /** The day from which the district has been as it is drawn; null where no source says so. */
      validFrom: z.string().nullable(),
      /** Earlier districts its ground belonged to; `share` is of theirs, 0 to 1. They and their figures are seen as known on `lastKnownOn`. */
      before: z.array(z.object({ pcode: z.string(), name: z.string(), share: z.number(), lastKnownOn: z.string() })),
    }),
    /** The indicator of the row, of `waves` and of `groups`. */
    indicator: z.string(),
    /** Per 100,000 person-years: what `rateSmoothed.exceedance` is measured against; null where no place has a rate. */
    rateThreshold: z.number().nullable(),
    state: upstreamRow.nullable(),
    ...peoplesAnswers,
    months: z.array(monthPoint),
    monthUnknown: z.int(),
    kinds: z.array(z.object({ kind: z.string(), label: z.string(), incidents: z.int() })),
    /** What others counted here, period by period. */
    measured: z.array(measuredLine),
    /** The same groups as in `heard`. */
    whoWasAsked: z.array(askedGroup),
    /** The district's row of GET /api/participation. */
    heard: participationRow,
    /** Null when the asker may not see positions. */
    sites: z.array(siteRow).nullable(),
    siteCount: z.int(),
    openSiteCount: z.int(),
    /** Exact points are null for those who may not see positions. */
    interventions: z.array(interventionRow),
    commitments: z.array(promise),
    consultations: z.array(
      z.object({
        consultationId: z.string(),
        kind: z.string(),
        heldOn: z.string(),
        people: z.int(),
        women: z.int(),
        under25: z.int(),
        minority: z.int(),
        priorities: z.array(z.object({ rank: z.int(), priority: z.string(), label: z.string(), raisedBy: z.string() })),
      }),
    ),
    /** Who saw it otherwise at consultations, and how; none for whoever may not be told. */
    dissents: z.array(dissent),
  })
  .meta({ id: 'District' })
export type District = z.infer<typeof district>
