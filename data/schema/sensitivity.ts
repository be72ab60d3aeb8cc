/** How much harm it could do if somebody learned of a thing exactly where and when it was: the four words of the OCHA data responsibility guidelines. */
import { z } from 'zod'

/** From the least to the most. */
export const sensitivities = ['low', 'moderate', 'high', 'severe'] as const
export const sensitivity = z.enum(sensitivities)
export type Sensitivity = z.infer<typeof sensitivity>

/** Whether someone who may see things up to `ceiling` may see this. */
export const isWithin = (ceiling: Sensitivity, asked: Sensitivity): boolean =>
  sensitivities.indexOf(asked) <= sensitivities.indexOf(ceiling)
