/** Places of which a wave tells something else now than it did at a moment. */
import { z } from 'zod'
import { question } from './ask.ts'

export const toldOtherwise = question('told-otherwise', z.object({ waveId: z.string(), pcode: z.string() }))
