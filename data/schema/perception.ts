/** Perceptions: waves, respondents and their answers; or answer counts, where only those were published. */
import { z } from 'zod'
import { polarities } from './indicators.ts'
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

/** A person told of anew, or taken out: what was told before counts no more. */
export const respondentRevision = z.object({
  waveId: z.string(),
  respondentId: z.string(),
  /** Why the person was taken out; null where told of anew. */
  withdrawn: z.string().nullable(),
})
export type RespondentRevision = z.infer<typeof respondentRevision>

export const answer = z.object({
  waveId: z.string(),
  respondentId: z.string(),
  indicator: z.string(),
  /** Whether the answer counts towards the indicator; null for "don't know" and refusals. */
  counts: z.boolean().nullable(),
  /** Place on the scale (0 lowest); severity for grievances. */
  scale: z.int().nullable(),
  /** As worded; not there where an answer came without words. */
  said: z.string().nullish(),
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

/** How one wave asked about an indicator: two waves that asked in other words are not directly comparable. */
export const waveQuestion = z.object({
  waveId: z.string(),
  indicator: z.string(),
  /** As asked; null where the file tells the name of a column only. */
  wording: z.string().nullable(),
  columnName: z.string(),
  /** As worded, lowest first where `isOrdered`; those that say nothing on the question are left out. */
  answers: z.array(z.string()),
  isOrdered: z.boolean(),
  /** The answers that count. */
  counts: z.array(z.string()),
  polarity: z.enum(polarities),
})
export type WaveQuestion = z.infer<typeof waveQuestion>
