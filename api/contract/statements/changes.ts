/** What is said of two periods held side by side: how many places changed by more than chance. */
import { z } from 'zod'
import { statement } from './statement.ts'

export const changeFinding = statement('periods-compared', {
  of: z.enum(['incidents', 'answers']),
  /** The question, of answers. */
  /** Of the question, as it follows a percentage. */
  phrase: z.string(),
  /** Some kinds of incident were asked for; else violent ones are meant. */
  namesKinds: z.boolean(),
  level: z.enum(['district', 'region', 'country']),
  places: z.int(),
  up: z.int(),
  down: z.int(),
  cannotTell: z.int(),
  imprecise: z.int(),
  withheld: z.int(),
  notMeasured: z.int(),
}).meta({ id: 'ChangeFinding' })
export type ChangeFinding = z.infer<typeof changeFinding>
