/** GET /api/upstream: the state of each district, its probabilities, and the reasons. */
import { z } from 'zod'
import { answeredAs } from './estimates.ts'
import { filtersWith } from './filters.ts'
import { districtReason, flagHeadline, flagPrecondition } from './statements/flag.ts'

export const districtStates = ['upstream', 'respond', 'sustain', 'uncertain', 'not_tested'] as const
export const districtState = z.enum(districtStates)
export type DistrictState = z.infer<typeof districtState>

export const upstreamQuery = filtersWith({
  /** Share of people with a serious grievance from which it is called high. */
  cG: z.coerce.number().min(0.05).max(0.95).default(0.4),
  /** Smallest rise that matters, as a share. */
  delta: z.coerce.number().min(0).max(0.5).default(0.05),
})

export const upstreamRow = z
  .object({
    pcode: z.string(),
    name: z.string(),
    state: districtState,
    /** The three sum to 1; null when not tested. */
    probabilities: z.object({ upstream: z.number(), respond: z.number(), sustain: z.number() }).nullable(),
    /** Probability that grievances are high, that they are rising, that violence is high. */
    inputs: z.object({
      pGrievanceHigh: z.number().nullable(),
      pGrievanceRising: z.number().nullable(),
      pViolenceHigh: z.number().nullable(),
    }),
    /** 'flag' | 'confirmed-watch' | 'watch' | null */
    tier: z.enum(['flag', 'confirmed-watch', 'watch']).nullable(),
    /** Unshrunken P(upstream), the watch tier's own number; null when not tested. */
    watch: z.number().nullable(),
    /** On the briefing list: the largest list of which at most `list.limit` is expected to be wrong. */
    listed: z.boolean(),
    /** State after the wave before, as known then: a state once declared is left only below the lower probability. */
    stateBefore: districtState.nullable(),
    preconditions: z.array(flagPrecondition),
    interventionsActive: z.int(),
    /** Whether anything is being done here now. */
    acted: z.boolean(),
    /** 3×3 cell, 0 low to 2 high, for the map; null where a side is not measured. */
    grievanceClass: z.int().min(0).max(2).nullable(),
    violenceClass: z.int().min(0).max(2).nullable(),
    /** What matters most. */
    headline: flagHeadline,
    reasons: z.array(districtReason),
  })
  .meta({ id: 'UpstreamRow' })
export type UpstreamRow = z.infer<typeof upstreamRow>

export const upstream = z
  .object({
    ...answeredAs,
    thresholds: z.object({
      cG: z.number(),
      delta: z.number(),
      cV: z.number().nullable(),
      decisionProbability: z.number(),
    }),
    /** Order of steps and thresholds, by version. */
    rule: z.string(),
    /** A state is declared at `enter` and left only below `leave`. */
    hysteresis: z.object({ enter: z.number(), leave: z.number() }),
    /** The Bayesian-FDR cut over the whole country. */
    list: z.object({ limit: z.number(), listed: z.int(), expectedWrongShare: z.number().nullable() }),
    wave: z.string().nullable(),
    previousWave: z.string().nullable(),
    /** Breaks of the 3×3: grievance as shares, violence as rates per 100,000. */
    breaks: z.object({ grievance: z.array(z.number()), violence: z.array(z.number()) }),
    total: z.int(),
    counts: z.record(districtState, z.int()),
    rows: z.array(upstreamRow),
  })
  .meta({ id: 'Upstream' })
export type Upstream = z.infer<typeof upstream>
