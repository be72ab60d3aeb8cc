/** GET /api/evaluations: did interventions work? Each by one rule, with its inputs; and one of them with all its evidence. */
import { z } from 'zod'
import { evaluationPlan, plannedArea } from '#data/schema/evaluation-plan.ts'
import { dimension, interventionKind } from '#data/schema/intervention.ts'
import { month } from '#data/schema/period.ts'
import { answeredAs, shareChange, shareEstimate } from './estimates.ts'
import { actorRole } from './session.ts'
import { evaluationFinding } from './statements/evaluation.ts'
import { planDeparture } from './statements/plan-departures.ts'

const beforeAfter = z.object({ before: z.int(), after: z.int() })
const period = z.object({ from: month, to: month })
export const evaluationWindows = z.object({ months: z.int(), before: period, after: period }).meta({
  id: 'EvaluationWindows',
  description: 'Equally many months before and after the month it began in, which counts in neither.',
})
export type EvaluationWindows = z.infer<typeof evaluationWindows>

export const verdicts = ['fell', 'moved', 'rose', 'no-more', 'cannot-tell', 'not-tested'] as const
export const untested = ['too-short', 'few-before', 'no-comparison', 'unsteady-source', 'not-alike-before'] as const

/** When a plan was agreed, beside the months that it speaks of. */
export const timings = ['before-it-began', 'under-way', 'afterwards'] as const
export type Timing = (typeof timings)[number]
const plan = z
  .object({
    timing: z.enum(timings),
    lockedAt: z.string(),
    role: actorRole,
    agreed: evaluationPlan,
    /** What is otherwise in this result than was agreed. */
    departures: z.array(planDeparture),
  })
  .meta({ id: 'AgreedPlan' })

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
    catchment: plannedArea,
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
    /** The plan it was judged by; null where the rule chose, afterwards. */
    plan: plan.nullable(),
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

const untestedRung = z.object({ status: z.literal('not_tested'), reason: z.string() })
const ok = z.literal('ok')
/** The other rungs of the ladder. Ratios of rates with their 95 % limits. */
const rungs = z
  .object({
    /** After over before, here alone: exact. Null: nothing happened before, so that there is no ratio, or no upper limit. */
    alone: z.discriminatedUnion('status', [
      z.object({ status: ok, ratio: z.number().nullable(), lo: z.number(), hi: z.number().nullable(), p: z.number() }),
      untestedRung,
    ]),
    /** Whether level and slope broke when it began, trend and season allowed for; 12 months or more a side. */
    series: z.discriminatedUnion('status', [
      z.object({
        status: ok,
        family: z.enum(['poisson', 'quasi-poisson', 'negative-binomial']),
        levelRatio: z.number(),
        levelLo: z.number(),
        levelHi: z.number(),
        levelP: z.number(),
        slopeRatio: z.number(),
      }),
      untestedRung,
    ]),
    /** Share of all places, this one among them, that changed at least as far from the others: randomisation inference. */
    placebos: z.discriminatedUnion('status', [
      z.object({ status: ok, p: z.number(), places: z.int().describe('where nothing was done') }),
      untestedRung,
    ]),
  })
  .meta({ id: 'EvaluationRungs' })

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
export const voice = z.object({
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
    /** The same work by the rule's own choice where a plan decides, and by every plan that does not. */
    otherwise: z.array(
      z.object({ changed: z.array(z.enum(['area', 'comparison', 'kinds', 'months'])), row: evaluationRow }),
    ),
    /** Month by month: here, and in all comparison places together. */
    monthly: z.array(z.object({ month, here: z.int(), there: z.int() })),
    /** The districts in which the comparison places lie. */
    comparedWith: z.array(z.object({ pcode: z.string().nullable(), districtName: z.string().nullable() })),
    /** The same question with another radius, window or number of places. */
    variants: z.array(variant),
    /** How many of the variants that could be tested come to the same verdict. */
    agreeing: z.object({ same: z.int(), tested: z.int() }),
    rungs,
    voices: z.array(voice),
  })
  .meta({ id: 'Evaluation' })
export type Evaluation = z.infer<typeof evaluation>
