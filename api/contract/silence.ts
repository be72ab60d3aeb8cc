/** GET /api/silence: who was not asked, district by district: at no survey and no consultation, or not since. */
import { z } from 'zod'
import { voiceIds } from '#data/schema/voice.ts'
import { answeredAs } from './estimates.ts'
import { filters } from './filters.ts'
import { silenceFinding } from './statements/silence.ts'

/** After this many months without being asked, people count as not heard. @unit months */
export const USUAL_MONTHS = 12
export const silentMonths = z.coerce.number().int().min(1).max(120)
export const silenceQuery = filters
  .pick({ pcodes: true, to: true, asOf: true })
  .extend({ months: silentMonths.default(USUAL_MONTHS) })

/**
 * `not-since`: not within the months asked for. `unknown`: somebody was asked, but whether of this group was not recorded, is
 * withheld, or it is not known whether any of them live here. `not-here`: counted, and none live here.
 */
export const voiceStates = ['heard', 'not-since', 'never', 'unknown', 'not-here'] as const
export type VoiceState = (typeof voiceStates)[number]

const heardVoice = z
  .object({
    voice: z.enum(voiceIds),
    state: z.enum(voiceStates),
    /** The month it was last heard, and months from then to the end of the period; null: not known to have been heard. */
    lastMonth: z.string().nullable(),
    monthsSilent: z.int().nullable(),
    by: z.enum(['survey', 'consultation']).nullable(),
    reason: z.enum(['not-recorded', 'suppressed', 'no-population']).nullable(),
  })
  .meta({ id: 'HeardVoice' })
export type HeardVoice = z.infer<typeof heardVoice>

/** Gravest first: the first that holds is the district's. */
export const silences = [
  'nobody',
  'not-since',
  'no-women',
  'no-young-women',
  'no-minority',
  'cannot-tell',
  'heard',
] as const
export const silenceClass = z.enum(silences)
export type SilenceClass = z.infer<typeof silenceClass>

export const silenceRow = z
  .object({
    pcode: z.string(),
    name: z.string(),
    regionPcode: z.string().nullable(),
    regionName: z.string().nullable(),
    silence: silenceClass,
    voices: z.array(heardVoice),
  })
  .meta({ id: 'SilenceRow' })
export type SilenceRow = z.infer<typeof silenceRow>

export const silence = z
  .object({
    ...answeredAs,
    months: z.int(),
    total: z.int(),
    rows: z.array(silenceRow),
    counts: z.record(silenceClass, z.int()),
    findings: z.array(silenceFinding),
  })
  .meta({ id: 'Silence' })
export type Silence = z.infer<typeof silence>
