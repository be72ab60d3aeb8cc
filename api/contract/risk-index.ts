/** GET /api/risk-index: one score a district, opened to what it is made of, with how sure its rank is. */
import { z } from 'zod'
import { answeredAs, drawsUpTo, gapReason, precision, reproduce, seed } from './estimates.ts'
import { filtersWith } from './filters.ts'
import { riskIndicatorId } from './risk-indicators.ts'
import { riskWarning } from './statements/risk.ts'

export const pillarIds = ['violence', 'grievance', 'unsafe', 'distrust', 'environment'] as const
export const pillarId = z.enum(pillarIds)
export type PillarId = z.infer<typeof pillarId>
export type PillarWeights = Record<PillarId, number>

/** A stated choice, not a finding: anybody may weigh otherwise. */
export const usualWeights: PillarWeights = {
  violence: 0.3,
  grievance: 0.25,
  unsafe: 0.2,
  distrust: 0.15,
  environment: 0.1,
}

export const aggregations = ['conservative', 'arithmetic'] as const
export const aggregation = z.enum(aggregations)
export type Aggregation = z.infer<typeof aggregation>

/** `violence:30,grievance:25,…` as written; a pillar not named weighs nothing. Null when it cannot be read. */
export function readParts(text: string): PillarWeights | null {
  const read: PillarWeights = { violence: 0, grievance: 0, unsafe: 0, distrust: 0, environment: 0 }
  const named = new Set<string>()
  for (const part of text.split(',')) {
    const [name = '', figure = '', ...more] = part.split(':')
    const pillar = pillarId.safeParse(name.trim())
    const weight = Number(figure)
    if (!pillar.success || named.has(pillar.data) || figure.trim() === '' || more.length > 0) return null
    if (!Number.isFinite(weight) || weight < 0) return null
    named.add(pillar.data)
    read[pillar.data] = weight
  }
  return read
}

/** Scaled to a sum of 1; null where all are zero. */
export function shareOut(parts: PillarWeights): PillarWeights | null {
  const total = pillarIds.reduce((sum, id) => sum + parts[id], 0)
  if (!(total > 0) || !Number.isFinite(total)) return null
  const shared = { ...parts }
  if (Math.abs(total - 1) < 1e-9) return shared
  for (const id of pillarIds) shared[id] /= total
  return shared
}

export function readWeights(text: string): PillarWeights | null {
  const parts = readParts(text)
  return parts === null ? null : shareOut(parts)
}

const weights = z
  .string()
  .max(400)
  .transform((text, context) => {
    const read = readWeights(text)
    if (read !== null) return read
    context.addIssue({
      code: 'custom',
      params: {
        code: 'weights-unreadable',
        example: pillarIds.map((id) => `${id}:${usualWeights[id]}`).join(','),
      },
    })
    return z.NEVER
  })

export const riskIndexQuery = filtersWith({
  /** What each pillar weighs; scaled to 1. */
  weights: weights.optional(),
  /** The score ranks are given by; both are always answered. */
  aggregation: aggregation.default('conservative'),
  /** 0 leaves the uncertainty out, and with it every rank. */
  draws: drawsUpTo(20_000, 2000),
  seed,
})

const both = z.object({ conservative: z.number(), arithmetic: z.number() })
const interval = z.object({ median: z.number(), lo: z.number(), hi: z.number() })

export const riskComponent = z
  .object({
    id: riskIndicatorId,
    /** As measured, with its 95 % interval: rates per 100,000 a year, shares 0-1, sites per 10,000; changes in the same. */
    value: z.number().nullable(),
    lo: z.number().nullable(),
    hi: z.number().nullable(),
    /** Hidden where a share it is read from is; null where it is no share. */
    precision: precision.nullable(),
    /** 0-100 between the goalposts, 100 the worst. */
    score: z.number().nullable(),
    reason: gapReason.nullable(),
    /** Last day of the survey, or of the period, it was read from. */
    asked: z.string().nullable(),
  })
  .meta({ id: 'RiskComponent' })

export const riskPillar = z
  .object({
    id: pillarId,
    score: z.number().nullable(),
    /** Of the pillars present here, scaled to 1; null where this one is missing. */
    weight: z.number().nullable(),
    /** Points of the district's score; those of all pillars add up to it. */
    contribution: both.nullable(),
    components: z.array(riskComponent),
  })
  .meta({ id: 'RiskPillar' })

export const riskRow = z
  .object({
    pcode: z.string(),
    name: z.string(),
    /** 0-100; null when less than 70 % of the weight is measured. */
    score: both.nullable(),
    reason: gapReason.nullable(),
    weightPresent: z.number(),
    /** 1 the highest score; null where its 90 % interval spans more than half of the districts. */
    rank: z.number().nullable(),
    rankReason: gapReason.nullable(),
    /** Over pillar values, weights, scaling and aggregation; 90 % intervals. */
    uncertainty: z.object({ score: interval, rank: interval, topTenth: z.number() }).nullable(),
    pillars: z.array(riskPillar),
  })
  .meta({ id: 'RiskRow' })
export type RiskRow = z.infer<typeof riskRow>

export const riskIndex = z
  .object({
    ...answeredAs,
    aggregation,
    weights: z.record(pillarId, z.number()),
    usualWeights: z.record(pillarId, z.number()),
    leastWeightPresent: z.number(),
    indicators: z.array(
      z.object({
        id: riskIndicatorId,
        pillar: pillarId,
        /** Its part of the pillar where all are measured. */
        part: z.number(),
        highIsSafe: z.boolean(),
        /** 5 % and 95 % of the reference period; null, with the reason, where nothing was measured or all were equal. */
        goalposts: z.object({ low: z.number(), high: z.number() }).nullable(),
        reason: gapReason.nullable(),
        /** Mean change of rank when it is left out. */
        meanRankShift: z.number().nullable(),
      }),
    ),
    /** First and last month the goalposts were set by; waves of surveys: the first two of each district. */
    reference: z.object({ from: z.string(), to: z.string() }).nullable(),
    warnings: z.array(riskWarning),
    total: z.int(),
    scored: z.int(),
    /** The last rank: districts with a score in the whole country, whichever are asked for. */
    ranksTo: z.int(),
    rows: z.array(riskRow),
    reproduce,
  })
  .meta({ id: 'RiskIndex' })
export type RiskIndex = z.infer<typeof riskIndex>
