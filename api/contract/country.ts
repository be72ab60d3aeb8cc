/** GET /api/country: what all districts together say, see and were promised: what a briefing about the country begins with. */
import { z } from 'zod'
import { peoplesAnswers, promise } from './district.ts'
import { districtRow } from './districts.ts'
import { answeredAs } from './estimates.ts'
import { filters } from './filters.ts'
import { participationRow } from './participation.ts'
import { monthPoint } from './series.ts'

export const countryQuery = filters.omit({ level: true, pcodes: true })

export const country = z
  .object({
    ...answeredAs,
    /** The country's row of GET /api/districts; null where the places known are not in one country. */
    row: districtRow.nullable(),
    /** The indicator of the row, of `waves` and of `groups`. */
    indicator: z.string(),
    ...peoplesAnswers,
    months: z.array(monthPoint),
    monthUnknown: z.int(),
    kinds: z.array(z.object({ kind: z.string(), label: z.string(), incidents: z.int() })),
    /** The country's row of GET /api/participation. */
    heard: participationRow.nullable(),
    commitments: z.array(promise.extend({ districtName: z.string().nullable() })),
    /** Meetings held before the period ended, and who came to all of them together. */
    consultations: z.object({ meetings: z.int(), people: z.int(), women: z.int() }),
  })
  .meta({ id: 'Country' })
export type Country = z.infer<typeof country>
