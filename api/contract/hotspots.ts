/**
 * GET /api/hotspots: Gi* and local Moran's I per district with FDR, the pattern of the whole map, and clusters of abandoned
 * buildings with the incidents near them.
 */
import { z } from 'zod'
import { answeredAs, drawsUpTo, gapReason, reproduce, seed } from './estimates.ts'
import { filtersWith } from './filters.ts'
import { streetsFinding } from './statements/clusters.ts'
import { patternMethod } from './statements/methods.ts'

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

/** Local Moran's I: alike and high, alike and low, high among low, low among high. */
export const spatialClusters = [
  'high-high',
  'low-low',
  'high-low',
  'low-high',
  'not-significant',
  'not-tested',
] as const
export const spatialCluster = z.enum(spatialClusters)
export type SpatialCluster = z.infer<typeof spatialCluster>

export const hotspotStatistics = ['gi-star', 'lisa'] as const
export const hotspotStatistic = z.enum(hotspotStatistics)
export type HotspotStatistic = z.infer<typeof hotspotStatistic>

/** 9,999 permutations before a single district is acted on. */
const mostDraws = 9999
export const hotspotsQuery = filtersWith({
  /** What is tested: smoothed incident rates, raw counts, or the indicator's share. */
  of: z.enum(['rate', 'count', 'indicator']).default('rate'),
  /** Which of the two the reader looks at; the answer holds both. */
  statistic: hotspotStatistic.default('gi-star'),
  draws: drawsUpTo(mostDraws, 999),
  seed,
  epsM: z.coerce.number().min(10).max(50_000).default(250),
  minPts: z.coerce.number().int().min(2).max(100).default(3),
})

/** A permutation p beside the normal one: null without draws, or where the normal one serves. */
const permuted = {
  /** One-sided: the smaller tail of the permutations. */
  pFolded: z.number().nullable(),
  /** Two-sided: twice the folded p, at most 1. */
  pPermutation: z.number().nullable(),
  /** Standard error of `pPermutation` from the number of draws alone. */
  monteCarloSe: z.number().nullable(),
}

export const lisaResult = z
  .object({
    /** What was compared: a standardised rate, count, or share. */
    value: z.number().nullable(),
    i: z.number().nullable(),
    z: z.number().nullable(),
    p: z.number().nullable(),
    pAdjusted: z.number().nullable(),
    ...permuted,
    /** Where it stands whatever its p. */
    quadrant: z.enum(['high-high', 'low-low', 'high-low', 'low-high']).nullable(),
    /** The quadrant where it holds at 90 % or more. */
    cluster: spatialCluster,
    /** 99, 95 or 90 on the adjusted p; null where it does not hold. */
    confidence: z.int().nullable(),
    reason: gapReason.nullable(),
  })
  .meta({ id: 'LisaResult' })
export type LisaResult = z.infer<typeof lisaResult>

export const globalMoran = z
  .object({
    i: z.number().nullable(),
    expectation: z.number().nullable(),
    variance: z.number().nullable(),
    z: z.number().nullable(),
    /** Two-sided, variance under randomisation. */
    p: z.number().nullable(),
    /** Districts that entered. */
    n: z.int().nullable(),
    reason: gapReason.nullable(),
  })
  .meta({ id: 'GlobalMoran' })
export type GlobalMoran = z.infer<typeof globalMoran>

export const hotspotRow = z
  .object({
    pcode: z.string(),
    name: z.string(),
    /** What was tested (smoothed rate per 100,000, count, or share). */
    value: z.number().nullable(),
    z: z.number().nullable(),
    p: z.number().nullable(),
    pAdjusted: z.number().nullable(),
    ...permuted,
    /** Fewer than 8 neighbours and skewed values: the normal p is rough, read the permutation p beside it. */
    normalIsPoor: z.boolean(),
    class: hotspotClass,
    neighbours: z.int(),
    reason: gapReason.nullable(),
    lisa: lisaResult,
  })
  .meta({ id: 'HotspotRow' })
export type HotspotRow = z.infer<typeof hotspotRow>

/** Incidents near a cluster against comparable streets: those around buildings that stand alone. */
export const streetComparison = z
  .object({
    /** How far one had to go for single buildings. */
    within: z.enum(['district', 'region', 'country']),
    singleBuildings: z.int(),
    incidentsNearThem: z.int(),
    /** Incidents for the same ground and time, here over there, with the exact 95 % interval; null hi has no upper limit. */
    ratio: z.number().nullable(),
    lo: z.number().nullable(),
    hi: z.number().nullable(),
    p: z.number().nullable(),
    /** Benjamini-Hochberg over all clusters. */
    pAdjusted: z.number().nullable(),
    reason: gapReason.nullable(),
    finding: streetsFinding,
  })
  .meta({ id: 'StreetComparison' })
export type StreetComparison = z.infer<typeof streetComparison>

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
    comparison: streetComparison,
  })
  .meta({ id: 'SiteCluster' })
export type SiteCluster = z.infer<typeof siteCluster>

export const hotspots = z
  .object({
    ...answeredAs,
    method: z.object({
      statistic: patternMethod,
      weights: patternMethod,
      correction: patternMethod,
      tested: z.int(),
      notTested: z.int(),
      /** What local Moran's I was given, and how its p came about. */
      lisa: patternMethod,
      permutation: patternMethod,
      /** Skewness of what Gi* was given; null where it has none. */
      skewness: z.number().nullable(),
      /** Pieces the map falls into, and the districts without any neighbour. */
      components: z.int(),
      islands: z.array(z.string()),
    }),
    moran: globalMoran,
    reproduce,
    total: z.int(),
    rows: z.array(hotspotRow),
    /** Null when the asker may not see positions. */
    clusters: z.array(siteCluster).nullable(),
    clusterMethod: z.object({ epsM: z.number(), minPts: z.int(), sites: z.int(), leftOutAsVague: z.int() }),
  })
  .meta({ id: 'Hotspots' })
export type Hotspots = z.infer<typeof hotspots>
