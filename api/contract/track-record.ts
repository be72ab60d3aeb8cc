/** GET /api/track-record: did the flag see violence coming, and better than simpler ways of guessing? */
import { z } from 'zod'
import { answeredAs, reproduce, seed } from './estimates.ts'
import { filterShape } from './filters.ts'
import { vintage } from './flag-ledger.ts'
import { trackVerdict } from './statements/track-record.ts'
import { scoreId } from './track-scores.ts'

export const trackRecordQuery = z.object({
  /** Quarters after each origin in which violence may begin. */
  horizon: z.coerce.number().int().min(1).max(4).default(2),
  asOf: filterShape.asOf,
  seed,
  draws: z.coerce.number().int().min(100).max(10_000).default(2000),
})

const interval = { lo: z.number(), hi: z.number() }
const judged = {
  brier: z.number(),
  logLoss: z.number(),
  calibration: z.object({ slope: z.number(), offset: z.number() }).nullable(),
  reliability: z.object({
    bins: z.array(
      z.object({ from: z.number(), to: z.number(), n: z.int(), forecast: z.number(), observed: z.number() }),
    ),
    ece: z.number(),
  }),
}

export const trackScore = z
  .object({
    id: scoreId,
    /** Districts called at the operating cut: the flag's own rule; for the others as many as the flag called. */
    cut: z.object({
      called: z.int(),
      tp: z.int(),
      fp: z.int(),
      fn: z.int(),
      tn: z.int(),
      precision: z.number().nullable(),
      recall: z.number().nullable(),
    }),
    /** Null with fewer than 20 onsets, as are all below. */
    auc: z.object({ value: z.number(), ...interval }).nullable(),
    averagePrecision: z.number().nullable(),
    probabilities: z.object(judged).nullable(),
    /** Origins at which the score could be turned into a probability by a fitted line; the base rate stood in at the others. */
    fittedOrigins: z.int(),
  })
  .meta({ id: 'TrackScore' })
export type TrackScore = z.infer<typeof trackScore>

export const trackRecord = z
  .object({
    ...answeredAs,
    rule: z.string(),
    horizon: z.int(),
    verdict: trackVerdict,
    /** What is on trial: the flag, or where nobody was asked the smoothed rate. */
    trial: scoreId,
    origins: z.object({
      total: z.int(),
      scored: z.int(),
      first: z.string().nullable(),
      last: z.string().nullable(),
      step: z.enum(['month', 'quarter']),
      asKnownThen: z.int(),
      vintage,
    }),
    /** Sources that reported during a part of the test only: one that begins looks like a rise, one that ends like calm. */
    sourcesChanged: z.array(z.object({ id: z.string(), firstMonth: z.string(), lastMonth: z.string() })),
    /** Rates per 100,000 people a year, or per district where populations are not known. */
    per: z.enum(['people', 'district']),
    cases: z.int(),
    /** At-risk district-origins the flag could not be tested on. */
    notTested: z.int(),
    /** Rises of violence, one seen from several origins counted once, and the cases they make. */
    onsets: z.int(),
    onsetCases: z.int(),
    enoughOnsets: z.boolean(),
    fewestOnsets: z.int(),
    scores: z.array(trackScore),
    /** The flag's own number taken as a probability as it is. */
    asItIs: z.object(judged).nullable(),
    /** The trial minus each baseline: below 0 is better for Brier, above 0 for AUC. Intervals resample whole districts. */
    comparisons: z.array(
      z.object({
        against: scoreId,
        brier: z.object({ difference: z.number(), ...interval, skill: z.number().nullable() }),
        auc: z.object({ difference: z.number(), ...interval, p: z.number().nullable() }).nullable(),
        demonstrated: z.boolean(),
      }),
    ),
    best: scoreId.nullable(),
    lead: z.object({ medianQuarters: z.number().nullable(), onsetsSeen: z.int() }),
    /** `acted`: those after which somebody acted within a year; prevention that works makes a flag look wrong. */
    falseFlags: z.object({
      total: z.int(),
      acted: z.int(),
      districtYears: z.number(),
      perDistrictYear: z.number().nullable(),
    }),
    reproduce,
  })
  .meta({ id: 'TrackRecord' })
export type TrackRecord = z.infer<typeof trackRecord>
