/** Perceptions: waves, respondents and their answers; or answer counts, where only those were published. */
import { z } from 'zod'
import { pcode } from './place.ts'

export const sexes = ['female', 'male'] as const
export const ageBands = ['15-24', '25-39', '40-59', '60+'] as const
export const minorityAnswers = ['minority', 'majority'] as const
export const displacementAnswers = ['displaced', 'host'] as const

/** The ways a population can be split, and the groups of each. */
export const groupings = {
  sex: sexes,
  age: ageBands,
  minority: minorityAnswers,
  displacement: displacementAnswers,
} as const
export type Grouping = keyof typeof groupings
export const groupingNames: readonly Grouping[] = ['sex', 'age', 'minority', 'displacement']

export const wave = z.object({
  waveId: z.string().min(1),
  label: z.string(),
  startedOn: z.iso.date(),
  endedOn: z.iso.date(),
  source: z.string(),
})
export type Wave = z.infer<typeof wave>

export const respondent = z.object({
  waveId: z.string(),
  respondentId: z.string(),
  pcode,
  stratum: z.string(),
  /** Primary sampling unit: the sampling point. */
  psu: z.string(),
  weight: z.number().positive(),
  askedAs: z.enum(['community', 'officers']),
  sex: z.enum(sexes).nullable(),
  ageBand: z.enum(ageBands).nullable(),
  minority: z.enum(minorityAnswers).nullable(),
  displacement: z.enum(displacementAnswers).nullable(),
})
export type Respondent = z.infer<typeof respondent>

export const answer = z.object({
  waveId: z.string(),
  respondentId: z.string(),
  indicator: z.string(),
  /** Whether the answer counts towards the indicator; null for "don't know" and refusals. */
  counts: z.boolean().nullable(),
  /** Place on the scale (0 lowest); severity for grievances. */
  scale: z.int().nullable(),
})
export type Answer = z.infer<typeof answer>

/** How many people in a place gave each answer: what a published table offers instead of respondents. */
export const answerCount = z.object({
  waveId: z.string(),
  pcode,
  indicator: z.string(),
  answer: z.string(),
  counts: z.boolean().nullable(),
  respondents: z.int().min(0),
})
export type AnswerCount = z.infer<typeof answerCount>
