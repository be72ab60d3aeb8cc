/** GET /api/evaluations: did interventions work? Each by one rule, with its inputs; and one of them with all its evidence. */
import { z } from 'zod'
import { dimension, interventionKind } from '#data/schema/intervention.ts'
import { month } from '#data/schema/period.ts'
import { answeredAs, shareChange, shareEstimate } from './estimates.ts'
import { evaluationFinding } from './statements/evaluation.ts'

const beforeAfter = z.object({ before: z.int(), after: z.int() })
const period = z.object({ from: month, to: month })
export const evaluationWindows = z.object({ months: z.int(), before: period, after: period }).meta({
  id: 'EvaluationWindows',
  description: 'Equally many months before and after the month it began in, which counts in neither.',
})
export type EvaluationWindows = z.infer<typeof evaluationWindows>

export const verdicts = ['fell', 'moved', 'rose', 'no-more', 'cannot-tell', 'not-tested'] as const
export const untested = ['too-short', 'few-before', 'no-comparison', 'unsteady-source', 'not-alike-before'] as const

export const catchment = z
  .discriminatedUnion('sort', [
    z.object({ sort: z.literal('radius'), radiusM: z.number(), ringM: z.number() }),
    z.object({ sort: z.literal('district') }),
  ])
  .meta({
    id: 'Catchment',
    description: 'Within so many metres of its point, with the ring around it; or its district.',
  })
export type Catchment = z.infer<typeof catchment>

const change = z.object({
  /** After over before here, over after over before there, with its 95 % interval. */
  ratio: z.number(),
  lo: z.number(),
  hi: z.number(),
  p: z.number(),
  pAdjusted: z.number().nullable(),
})
const difference = z.object({ wdd: z.number(), lo: z.number(), hi: z.number() })

export const evaluationRow = z
  .object({
    interventionId: z.string(),
    name: z.string(),
    kind: interventionKind,
    dimension,
    pcode: z.string(),
    districtName: z.string().nullable(),
    startsOn: z.string(),
    budgetUsd: z.number().nullable(),
    catchment,
    windows: evaluationWindows.nullable(),
    treated: beforeAfter.nullable(),
    comparison: beforeAfter.nullable(),
    comparisonPlaces: z.int(),
    ring: beforeAfter.nullable(),
    /** Incidents more or fewer than beside the comparison places, the ring included. */
    difference: difference.nullable(),
    change: change.nullable(),
    /** How many times more than chance such places vary by themselves. */
    dispersion: z.number(),
    /** Of a difference of slopes before it began. */
    parallelP: z.number().nullable(),
    smallestFall: z.number().nullable(),
    monthsNeeded: z.int().nullable(),
    verdict: z.enum(verdicts),
    reason: z.enum(untested).nullable(),
    /** False where the verdict does not hold among all that were tested together. */
    holdsAmongAll: z.boolean(),
    finding: evaluationFinding,
  })
  .meta({ id: 'EvaluationRow' })
export type EvaluationRow = z.infer<typeof evaluationRow>

export const evaluations = z
  .object({
    ...answeredAs,
    kinds: z.array(z.string()),
    /** Share of the claims of a change, among all tested together, that may be wrong. */
    falseClaims: z.number(),
    total: z.int(),
    counts: z.record(z.enum(verdicts), z.int()),
    rows: z.array(evaluationRow),
  })
  .meta({ id: 'Evaluations' })
export type Evaluations = z.infer<typeof evaluations>

const variant = z.object({
  /** Null where the catchment is the district. */
  radiusM: z.number().nullable(),
  months: z.int(),
  places: z.int(),
  verdict: z.enum(verdicts),
  ratio: z.number().nullable(),
  lo: z.number().nullable(),
  hi: z.number().nullable(),
})
/** What people of its district said before it began and lately. */
const voice = z.object({
  indicator: z.string(),
  label: z.string(),
  /** Whose answers; null for everybody. */
  group: z.enum(['female', 'male']).nullable(),
  before: shareEstimate,
  now: shareEstimate,
  change: shareChange,
})
export const evaluation = z
  .object({
    ...answeredAs,
    kinds: z.array(z.string()),
    row: evaluationRow,
    /** Month by month: here, and in all comparison places together. */
    monthly: z.array(z.object({ month, here: z.int(), there: z.int() })),
    /** The districts in which the comparison places lie. */
    comparedWith: z.array(z.object({ pcode: z.string().nullable(), districtName: z.string().nullable() })),
    /** The same question with another radius, window or number of places. */
    variants: z.array(variant),
    /** How many of the variants that could be tested come to the same verdict. */
    agreeing: z.object({ same: z.int(), tested: z.int() }),
    voices: z.array(voice),
  })
  .meta({ id: 'Evaluation' })
export type Evaluation = z.infer<typeof evaluation>
