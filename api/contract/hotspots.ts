/** GET /api/hotspots: Gi* per district with FDR, and clusters of abandoned buildings with the incidents near them. */
import { z } from 'zod'
import { answeredAs, gapReason } from './estimates.ts'
import { filtersWith } from './filters.ts'

export const hotspotClasses = [
  'hot-99',
  'hot-95',
  'hot-90',
  'not-significant',
  'cold-90',
  'cold-95',
  'cold-99',
  'not-tested',
] as const
export const hotspotClass = z.enum(hotspotClasses)
export type HotspotClass = z.infer<typeof hotspotClass>

export const hotspotsQuery = filtersWith({
  /** What Gi* reads: smoothed incident rates, raw counts, or the indicator's share. */
  of: z.enum(['rate', 'count', 'indicator']).default('rate'),
  epsM: z.coerce.number().min(10).max(50_000).default(250),
  minPts: z.coerce.number().int().min(2).max(100).default(3),
})

export const hotspotRow = z
  .object({
    pcode: z.string(),
    name: z.string(),
    /** What was tested (smoothed rate per 100,000, count, or share). */
    value: z.number().nullable(),
    z: z.number().nullable(),
    p: z.number().nullable(),
    pAdjusted: z.number().nullable(),
    class: hotspotClass,
    neighbours: z.int(),
    reason: gapReason.nullable(),
  })
  .meta({ id: 'HotspotRow' })
export type HotspotRow = z.infer<typeof hotspotRow>

export const siteCluster = z
  .object({
    clusterId: z.string(),
    pcode: z.string().nullable(),
    districtName: z.string().nullable(),
    count: z.int(),
    siteIds: z.array(z.string()),
    /** Polygon ring around the sites; for planners and those who see positions. */
    hull: z.array(z.tuple([z.number(), z.number()])),
    centre: z.object({ lng: z.number(), lat: z.number() }),
    incidentsWithin250M: z.int(),
    armedWithin250M: z.int(),
  })
  .meta({ id: 'SiteCluster' })
export type SiteCluster = z.infer<typeof siteCluster>

export const hotspots = z
  .object({
    ...answeredAs,
    method: z.object({
      statistic: z.string(),
      weights: z.string(),
      correction: z.string(),
      tested: z.int(),
      notTested: z.int(),
    }),
    total: z.int(),
    rows: z.array(hotspotRow),
    /** Null when the asker may not see positions. */
    clusters: z.array(siteCluster).nullable(),
    clusterMethod: z.object({ epsM: z.number(), minPts: z.int(), sites: z.int(), leftOutAsVague: z.int() }),
  })
  .meta({ id: 'Hotspots' })
export type Hotspots = z.infer<typeof hotspots>
