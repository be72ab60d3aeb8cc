// A weekly line while it is being written, and the line it becomes. Pure.
import { z } from 'zod'
import { pcode } from '#data/schema/place.ts'
import { countedParts, mondayOf, type WeeklyLine, weeklyLine } from '#data/schema/weekly-safety.ts'

export const weeklyDraft = z.object({
  pcode: pcode.or(z.literal('')),
  /** The Monday it begins with. */
  weekStart: z.string(),
  safety: z.int().nullable(),
  counts: z.partialRecord(z.enum(countedParts), z.int()),
  reporter: z.string(),
})
export type WeeklyDraft = z.infer<typeof weeklyDraft>

const two = (value: number): string => String(value).padStart(2, '0')
/** The phone's own day: 2026-06-30. */
export const dayHere = (at: Date): string => `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
/** The week a day lies in, and the one before it. */
export function weeksUpTo(day: string): { current: string; last: string } {
  const current = mondayOf(day)
  const before = new Date(Date.parse(`${current}T00:00:00Z`) - 7 * 86_400_000).toISOString().slice(0, 10)
  return { current, last: before }
}

/** On a Monday or Tuesday somebody still speaks of the week before. */
export function emptyWeek(now: Date, pcode = ''): WeeklyDraft {
  const { current, last } = weeksUpTo(dayHere(now))
  const isEarly = now.getDay() === 1 || now.getDay() === 2
  return { pcode, weekStart: isEarly ? last : current, safety: null, counts: {}, reporter: '' }
}

/** Null while a place or the sense of safety is missing, or a code is none. */
export function lineOf({ reporter, ...said }: WeeklyDraft): WeeklyLine | null {
  const code = reporter.trim()
  return weeklyLine.safeParse({ ...said, reporter: code === '' ? null : code }).data ?? null
}

export const draftOfLine = ({ reporter, ...said }: WeeklyLine): WeeklyDraft => ({ ...said, reporter: reporter ?? '' })
