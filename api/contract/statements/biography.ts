/** A site's life in a sentence: its states in order, and how many incidents a month there were around it in the first and in the last. */
import { z } from 'zod'
import { siteState } from '#data/schema/observation.ts'
import { statement } from './statement.ts'

const rate = z.object({ incidents: z.int(), months: z.int() })
export const biographyFinding = z
  .discriminatedUnion('code', [
    statement('biography-states', {
      sites: z.int(),
      states: z.array(z.object({ state: siteState, from: z.string() })),
      radiusM: z.number(),
      first: rate,
      last: rate,
    }),
    /** In one state all the time, or no incident was ever recorded. */
    statement('biography-one-state', {
      sites: z.int(),
      state: siteState,
      from: z.string(),
      radiusM: z.number(),
      all: rate,
    }),
    /** Visited, but nobody said in what state. */
    statement('biography-no-state', { sites: z.int() }),
  ])
  .meta({ id: 'BiographyFinding' })
export type BiographyFinding = z.infer<typeof biographyFinding>
