/** GET /api/story: the best-evidenced chain from a place through what people asked for to what changed, link by link. */
import { z } from 'zod'
import { wish } from './asked-and-got.ts'
import { promise } from './district.ts'
import { answeredAs } from './estimates.ts'
import { evaluationRow, voice } from './evaluation.ts'
import { siteCluster } from './hotspots.ts'
import { evaluationFinding } from './statements/evaluation.ts'
import { storyFinding } from './statements/story.ts'

export const chapterIds = ['place', 'people', 'asked', 'done', 'changed', 'confirmed', 'next'] as const
export type ChapterId = (typeof chapterIds)[number]

const chapter = z.object({
  id: z.enum(chapterIds),
  /** False where the link is missing: then the finding says so. */
  isKnown: z.boolean(),
  finding: z.union([storyFinding, evaluationFinding]),
})
const told = z.object({
  work: evaluationRow,
  chapters: z.array(chapter),
  /** The buildings it began among, as they stood while most of them were open; null where none were known. */
  cluster: siteCluster.nullable(),
  /** Month by month: here, and in all comparison places together. */
  monthly: z.array(z.object({ month: z.string(), here: z.int(), there: z.int() })),
  voices: z.array(voice),
  /** Wishes of its district that it answers, first asked first. */
  wishes: z.array(wish),
  /** Promises of its district made before it began. */
  commitments: z.array(promise),
  /** Where the same could be done next, most incidents first. */
  next: z.array(siteCluster),
})
export const story = z
  .object({
    ...answeredAs,
    /** Work begun of which a story could be told. */
    candidates: z.int(),
    /** Null where no work has begun. */
    told: told.nullable(),
  })
  .meta({ id: 'Story' })
export type Story = z.infer<typeof story>
export type ToldStory = NonNullable<Story['told']>
