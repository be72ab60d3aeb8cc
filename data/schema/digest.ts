/**
 * A digest: what changed in the country or one district, written every week or every month to people who never visit. One shape for
 * the record, the API and the form.
 */
import { z } from 'zod'
import { pcode } from './place.ts'

export const rhythms = ['week', 'month'] as const
export type Rhythm = (typeof rhythms)[number]

/** Letters leave on Mondays, or on the first of the month, from this hour on. @unit hour of the day, UTC */
export const digestHour = 6
const mostAddresses = 20

/** Upper and lower case are one mailbox. */
export const address = z.email().max(254).toLowerCase()

export const digest = z
  .object({
    /** Stands in the subject of every letter, so it is one line. */
    name: z
      .string()
      .trim()
      .min(1)
      .max(100)
      .refine((name) => !/[\p{Cc}\p{Zl}\p{Zp}]/u.test(name), { params: { code: 'one-line-only' } }),
    emails: z.array(address).min(1).max(mostAddresses),
    /** A district; null for the whole country. */
    place: pcode.nullable().default(null),
    rhythm: z.enum(rhythms),
  })
  .meta({ id: 'Digest' })
export type Digest = z.infer<typeof digest>

const dayMs = 24 * 60 * 60 * 1000
const weekDays = 7
/** As `Date` counts the days of a week. */
const monday = 1

/** The last moment at or before `now` at which a letter was due. Example: a week's, on Wednesday 1 July 2026, was Monday 29 June, 06:00. */
export function lastDue(rhythm: Rhythm, now: Date): Date {
  const shifted = new Date(now.getTime() - digestHour * 60 * 60 * 1000)
  const [year, month, day] = [shifted.getUTCFullYear(), shifted.getUTCMonth(), shifted.getUTCDate()]
  const sinceMonday = (shifted.getUTCDay() - monday + weekDays) % weekDays
  return new Date(Date.UTC(year, month, rhythm === 'month' ? 1 : day - sinceMonday, digestHour))
}

/** The first moment after `now` at which a letter will be due. */
export function nextDue(rhythm: Rhythm, now: Date): Date {
  const last = lastDue(rhythm, now)
  return rhythm === 'week'
    ? new Date(last.getTime() + weekDays * dayMs)
    : new Date(Date.UTC(last.getUTCFullYear(), last.getUTCMonth() + 1, 1, digestHour))
}

/** What a first letter looks back to: the beginning of the day a week or a month before; the month's last day where it has no such day. */
export function oneRhythmBefore(rhythm: Rhythm, at: Date): Date {
  const [year, month, day] = [at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate()]
  if (rhythm === 'week') return new Date(Date.UTC(year, month, day - weekDays))
  return new Date(Date.UTC(year, month - 1, Math.min(day, new Date(Date.UTC(year, month, 0)).getUTCDate())))
}
