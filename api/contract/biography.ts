/**
 * GET /api/sites/{siteIds}/biography: one site through its states, or several that stand together, with what was seen, done, promised
 * and said there, and the incidents around. GET /api/site-clusters: which sites stand together, whatever their state.
 */
import { z } from 'zod'
import { commitmentStates } from '#data/schema/commitment.ts'
import { dimension, interventionKind } from '#data/schema/intervention.ts'
import { observationKind, siteState, siteUse } from '#data/schema/observation.ts'
import { month } from '#data/schema/period.ts'
import { countedReview } from '#data/schema/review.ts'
import { answeredAs } from './estimates.ts'
import { filters } from './filters.ts'
import { siteRow } from './sites.ts'
import { biographyFinding } from './statements/biography.ts'

export const mostSites = 60
export const biographyQuery = filters.pick({ kinds: true, to: true, asOf: true }).strict()

/** While most of the sites were last seen in one state. */
export const chapter = z
  .object({
    state: siteState,
    from: month,
    /** Its last month; that of the period for the last chapter. */
    to: month,
    /** How many of the sites were in it when it ended. */
    sites: z.int(),
    /** Months of it that the record of incidents covers, and what happened around in them. */
    months: z.int(),
    incidents: z.int(),
  })
  .meta({ id: 'SiteChapter' })
export type Chapter = z.infer<typeof chapter>

const on = z.string()
export const siteEvent = z
  .discriminatedUnion('sort', [
    z.object({
      sort: z.literal('seen'),
      on,
      uuid: z.string(),
      siteId: z.string(),
      kind: observationKind,
      state: siteState.nullable(),
      /** The state before, where it had another; null at the first sight. */
      stateBefore: siteState.nullable(),
      /** Where it came from: a phone, or the batch it was imported with. */
      source: z.string().nullable(),
      note: z.string(),
      photos: z.array(z.string()),
      /** Address of what was said, as sound. */
      audio: z.string().nullable(),
      /** What it is used for now, where somebody said. */
      siteUse: siteUse.nullable(),
      /** How far reviewers believe it. */
      review: countedReview,
    }),
    z.object({
      sort: z.literal('work'),
      on,
      endsOn: z.string().nullable(),
      interventionId: z.string(),
      name: z.string(),
      kind: interventionKind,
      dimension,
      actor: z.string().nullable(),
      distanceM: z.number(),
    }),
    z.object({
      sort: z.literal('promised'),
      on,
      commitmentId: z.string(),
      promise: z.string(),
      owner: z.string(),
      dueOn: z.string(),
      state: z.enum(commitmentStates),
      doneOn: z.string().nullable(),
      confirmed: z.boolean().nullable(),
    }),
    z.object({
      sort: z.literal('consulted'),
      on,
      consultationId: z.string(),
      kind: z.string(),
      /** What was asked for that bears on buildings, by whom. */
      asked: z.array(z.object({ priority: z.string(), label: z.string(), raisedBy: z.string(), rank: z.int() })),
      /** Who saw it otherwise, and how. */
      dissent: z.string().nullable(),
    }),
  ])
  .meta({ id: 'SiteEvent' })
export type SiteEvent = z.infer<typeof siteEvent>

export const biography = z
  .object({
    ...answeredAs,
    kinds: z.array(z.string()),
    /** Told exactly: of others there is no biography. */
    sites: z.array(siteRow.extend({ lng: z.number(), lat: z.number() }).meta({ id: 'PlacedSite' })),
    pcode: z.string().nullable(),
    districtName: z.string().nullable(),
    centre: z.object({ lng: z.number(), lat: z.number() }),
    /** Incidents this near to any of the sites are counted, each once. */
    radiusM: z.number(),
    finding: biographyFinding,
    chapters: z.array(chapter),
    events: z.array(siteEvent),
    monthly: z.array(z.object({ month, incidents: z.int() })),
  })
  .meta({ id: 'Biography' })
export type Biography = z.infer<typeof biography>

export const siteGroup = z
  .object({
    siteIds: z.array(z.string()),
    pcode: z.string().nullable(),
    districtName: z.string().nullable(),
    centre: z.object({ lng: z.number(), lat: z.number() }),
    states: z.array(z.object({ state: siteState, sites: z.int() })),
    firstSeen: z.string(),
    lastSeen: z.string(),
    /** Work begun within reach of its sites. */
    work: z.int(),
  })
  .meta({ id: 'SiteGroup' })
export type SiteGroup = z.infer<typeof siteGroup>
export const siteGroups = z
  .object({
    ...answeredAs,
    epsM: z.number(),
    minPts: z.int(),
    /** Sites that stand alone. */
    alone: z.int(),
    total: z.int(),
    rows: z.array(siteGroup),
  })
  .meta({ id: 'SiteGroups' })
export type SiteGroups = z.infer<typeof siteGroups>
