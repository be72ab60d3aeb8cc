/** The links of a story of prevention, each said in one sentence; or that the link is missing. */
import { z } from 'zod'
import { raisers } from '#data/schema/consultation.ts'
import { dimension, interventionKind } from '#data/schema/intervention.ts'
import { month } from '#data/schema/period.ts'
import { statement } from './statement.ts'

export const storyFinding = z
  .discriminatedUnion('code', [
    statement('story-place', {
      districtName: z.string(),
      buildings: z.int(),
      /** Around them in the months up to that one. */
      incidents: z.int(),
      armed: z.int(),
      months: z.int(),
      until: month,
      /** Among so many clusters known then, by incidents around them; 1 has most. */
      rank: z.int(),
      clusters: z.int(),
    }),
    statement('story-no-place', { districtName: z.string() }),
    statement('story-people', { meetings: z.int(), people: z.int(), women: z.int(), under25: z.int() }),
    statement('story-no-people', {}),
    statement('story-asked', {
      raisedBy: z.enum(raisers),
      /** Its label. */
      priority: z.string(),
      firstOn: z.string(),
      /** Wishes besides it that the work answers. */
      others: z.int(),
    }),
    statement('story-not-asked', {}),
    statement('story-done', {
      name: z.string(),
      kind: interventionKind,
      dimension,
      startsOn: z.string(),
      budgetUsd: z.number().nullable(),
    }),
    statement('story-confirmed', { done: z.int(), confirmed: z.int(), contested: z.int() }),
    statement('story-not-confirmed', { done: z.int() }),
    statement('story-next', {
      /** Other clusters with more incidents around them than comparable streets, where no such work was begun. */
      places: z.array(z.object({ districtName: z.string(), incidents: z.int() })),
      /** Wishes of the same district that nothing has answered. */
      unanswered: z.int(),
      contested: z.int(),
    }),
  ])
  .meta({ id: 'StoryFinding' })
export type StoryFinding = z.infer<typeof storyFinding>
