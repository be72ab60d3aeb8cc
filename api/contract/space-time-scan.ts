/**
 * GET /api/space-time-scan: where and when more incidents came together than place and time alone explain. Exact centres for
 * those who may see positions; for others the scan itself sees only districts.
 */
import { z } from 'zod'
import { answeredAs, drawsUpTo, gapReason, reproduce, seed } from './estimates.ts'
import { filtersWith } from './filters.ts'
import { scanCaveat, scanClusterFinding, scanFinding } from './statements/clusters.ts'
import { patternMethod } from './statements/methods.ts'
import { yesOrNo } from './yes-or-no.ts'

/** At most this p is called more than chance. */
export const SCAN_ALPHA = 0.05
const mostDraws = 9999
export const spaceTimeScanQuery = filtersWith({
  /** Largest circle: 50 km in the country, 10 km in towns. */
  radiusKm: z.coerce.number().min(0.1).max(500).default(50),
  /** Longest window, weeks; never more than half of the period. */
  weeks: z.coerce.number().int().min(1).max(52).default(8),
  draws: drawsUpTo(mostDraws, 999),
  seed,
  /** Only clusters that still go on when the period ends. */
  prospective: yesOrNo.default(false),
})

export const scanCluster = z
  .object({
    clusterId: z.string(),
    /** Null for those who may not see positions, and where the scan saw only districts. */
    centre: z.object({ lng: z.number(), lat: z.number() }).nullable(),
    radiusKm: z.number().nullable(),
    districts: z.array(z.object({ pcode: z.string(), name: z.string(), cases: z.int() })),
    /** First and last day. */
    startsOn: z.string(),
    endsOn: z.string(),
    cases: z.int(),
    expected: z.number(),
    llr: z.number(),
    p: z.number().nullable(),
    monteCarloSe: z.number().nullable(),
    /** Weeks until chance alone does this once; prospective only. */
    recurrenceWeeks: z.number().nullable(),
    finding: scanClusterFinding,
  })
  .meta({ id: 'ScanCluster' })
export type ScanCluster = z.infer<typeof scanCluster>

export const spaceTimeScan = z
  .object({
    ...answeredAs,
    method: z.object({
      statistic: patternMethod,
      /** What the circles are drawn around. */
      points: z.enum(['positions', 'districts']),
      radiusKm: z.number(),
      weeks: z.int(),
      prospective: z.boolean(),
      /** First and last day scanned: whole weeks up to the end of the period. */
      scannedFrom: z.string(),
      scannedTo: z.string(),
      caveat: scanCaveat,
    }),
    /** Cases that entered, and what could not. */
    cases: z.int(),
    leftOut: z.object({ placeTooVague: z.int(), outsideEveryDistrict: z.int(), dateTooVague: z.int() }),
    /** Why nothing was scanned; null when it was. */
    reason: gapReason.nullable(),
    finding: scanFinding,
    total: z.int(),
    clusters: z.array(scanCluster),
    reproduce,
  })
  .meta({ id: 'SpaceTimeScan' })
export type SpaceTimeScan = z.infer<typeof spaceTimeScan>
