// What a briefing keeps in the address besides the filter: the district it is about (the whole country unless named), and the sheet
// it is to be printed on (whatever the printer holds unless named).
import { z } from 'zod'
import { pcode } from '#data/schema/place.ts'

export const sheets = ['portrait', 'landscape'] as const
export const briefSearch = z.object({ pcode: pcode.optional(), sheet: z.enum(sheets).optional() })
export type BriefSearch = z.output<typeof briefSearch>
