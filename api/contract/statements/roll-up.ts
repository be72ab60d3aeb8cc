/** What is said of the country's figure beside its districts'. */
import { z } from 'zod'
import { statement } from './statement.ts'

export const rollUpFinding = statement('roll-up', {
  of: z.enum(['incidents', 'answers']),
  /** The question, of answers. */
  /** Of the question, as it follows a percentage. */
  phrase: z.string(),
  /** Some kinds of incident were asked for; else violent ones are meant. */
  namesKinds: z.boolean(),
  /** Share of answers, or incidents per 100,000 person-years; null where it may not be told or is not known. */
  value: z.number().nullable(),
  lo: z.number().nullable(),
  hi: z.number().nullable(),
  precision: z.enum(['shown', 'caution', 'hidden']).nullable(),
  districts: z.int(),
  behind: z.int(),
  /** Share of the country's people who live in those districts. */
  peopleShare: z.number().nullable(),
  tested: z.int(),
  /** Names of the districts that disagree, furthest first. */
  above: z.array(z.string()),
  below: z.array(z.string()),
}).meta({ id: 'RollUpFinding' })
export type RollUpFinding = z.infer<typeof rollUpFinding>
