/** Districts somebody has reported from: only there do no open sites mean none. */
import { z } from 'zod'
import { question } from './ask.ts'

export const observedDistricts = question('observed-districts', z.object({ pcode: z.string(), firstMonth: z.string() }))
