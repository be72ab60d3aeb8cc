// The figure that is being asked "How do you know?": by its method, and where one single figure was pressed by that too, on any screen,
// so that the answer can be passed on.
import { z } from 'zod'
import { methodId } from '#api/contract/methods.ts'
import { readFigure } from './figure-text.ts'

export const challengeSearch = z.object({
  challenge: methodId.optional(),
  /** `perception,XV0501` */
  figure: z
    .string()
    .max(400)
    .refine((text) => readFigure(text) !== null)
    .optional(),
})
export type ChallengeSearch = z.output<typeof challengeSearch>
/** Takes the question out of an address. */
export const unchallenged = { challenge: undefined, figure: undefined }
