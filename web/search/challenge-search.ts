// The figure that is being asked "How do we know?": named by its method, on any screen, so that the answer can be passed on.
import { z } from 'zod'
import { methodId } from '#api/contract/methods.ts'

export const challengeSearch = z.object({ challenge: methodId.optional() })
export type ChallengeSearch = z.output<typeof challengeSearch>
