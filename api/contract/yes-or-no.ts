/** Yes or no in an address: `true` or `false`, and what else people write for them (`1`, `yes`, `off` …). */
import { z } from 'zod'

export const yesOrNo = z.stringbool().meta({ type: 'boolean' })
