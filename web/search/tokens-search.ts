// What Tokens keeps in the address: whether one is being made.
import { z } from 'zod'

export const newToken = 'new'
export const tokensSearch = z.object({ token: z.literal(newToken).optional() })
