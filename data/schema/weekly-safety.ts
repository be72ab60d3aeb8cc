/**
 * Weekly safety lines: what a community reporter sends each week in one short line, and how such a line is laid out. A report is one
 * reporter's word on one place in one week. It is no survey: nobody drew a sample, and it is never added to one.
 */
import { z } from 'zod'
import { incidentKindIds } from './incident.ts'
import { pcode } from './place.ts'

/** 0 not safe at all, 10 completely safe. */
export const safetyScale = { least: 0, most: 10 }
/** More of anything in a week of one place is a slip of the thumb. */
export const mostCounted = 9_999

export const weeklySafety = z.object({
  reportId: z.string().min(1),
  pcode,
  /** The Monday the week begins with. */
  weekStart: z.iso.date(),
  /** Who sent it, as the line says. For stewards alone. */
  reporter: z.string().min(1),
  safety: z.int().min(safetyScale.least).max(safetyScale.most),
  /** JSON: what was counted and how many; what a line leaves blank is not in it, and is no zero. */
  counts: z.string(),
})
export type WeeklySafety = z.infer<typeof weeklySafety>

/** One reporter's word on one place in one week: told again, however it comes, the later counts. */
export const reportIdOf = (place: string, reporter: string, weekStart: string): string =>
  [place, reporter, weekStart].join('|')

const reporterCode = /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,31}$/u
/** So many digits are a telephone number, which is a name. */
const telephone = /^\+?\d{7,}$/
/** A reporter goes by a code that somebody trusted gave them. */
export const isTelephone = (written: string): boolean => telephone.test(written)
export const isReporterCode = (written: string): boolean => reporterCode.test(written) && !isTelephone(written)

export const neededParts = ['place', 'reporter', 'week', 'safety'] as const
/** Things counted in a week: patrols seen, and incidents by kind. */
export const countedParts = ['patrols', 'incidents', ...incidentKindIds] as const
/** What stands in a line and is not read. */
export const passedPart = 'skip'
export type LinePart = (typeof neededParts)[number] | (typeof countedParts)[number] | typeof passedPart

export type LineLayout = { separator: string; parts: readonly LinePart[] }

/** The manner of the SMS lines that communities of the Georgian boundary line send. */
export const usualLayout = 'place#reporter#week#theft#assault#patrols#safety'
/** Lines of the usual layout. */
export const exampleLines = 'SA11#R07#2026-W08#2#0#3#7\nNorth Bank#R12#2026-02-18#0#1##4'

const parts: readonly string[] = [...neededParts, ...countedParts, passedPart]
export const layoutFaults = ['separators', 'unknown', 'twice', 'missing'] as const
export type LayoutFault = { fault: (typeof layoutFaults)[number]; parts: string[] }

/** `place#reporter#week#safety` names the parts of a line, in their order, with the mark between them. */
export function readLayout(text: string): LineLayout | LayoutFault {
  const names: readonly string[] = text.toLowerCase().match(/[a-z]+(?:-[a-z]+)*/g) ?? []
  const between = text.toLowerCase().split(/[a-z]+(?:-[a-z]+)*/)
  const marks = [...new Set(between.slice(1, -1).map((mark) => mark.trim() || mark))]
  const [separator] = marks
  if (separator === undefined || marks.length > 1 || separator.length > 3 || /[\p{L}\p{N}-]/u.test(separator))
    return { fault: 'separators', parts: marks }
  const unknown = names.filter((name) => !parts.includes(name))
  if (unknown.length > 0) return { fault: 'unknown', parts: unknown }
  const twice = names.filter((name, at) => name !== passedPart && names.indexOf(name) !== at)
  if (twice.length > 0) return { fault: 'twice', parts: twice }
  const missing: string[] = neededParts.filter((name) => !names.includes(name))
  if (missing.length > 0) return { fault: 'missing', parts: missing }
  return { separator, parts: names as LinePart[] }
}

const dayMs = 86_400_000
/** The Monday of a day's week (ISO 8601). */
export function mondayOf(day: string): string {
  const at = Date.parse(`${day}T00:00:00Z`)
  return new Date(at - ((new Date(at).getUTCDay() + 6) % 7) * dayMs).toISOString().slice(0, 10)
}

/** 2026-W08 → 2026-02-16; null where the year has no such week. */
export function mondayOfWeek(year: number, week: number): string | null {
  const first = Date.parse(`${mondayOf(`${year}-01-04`)}T00:00:00Z`)
  const monday = new Date(first + (week - 1) * 7 * dayMs).toISOString().slice(0, 10)
  const thursday = new Date(first + ((week - 1) * 7 + 3) * dayMs).getUTCFullYear()
  return week >= 1 && thursday === year ? monday : null
}

/** Every Monday from one to another. */
export function weeksBetween(first: string, last: string): string[] {
  const [from, to] = [first, last].map((day) => Date.parse(`${day}T00:00:00Z`)) as [number, number]
  return Array.from({ length: Math.floor((to - from) / dayMs / 7) + 1 }, (_, nth) =>
    new Date(from + nth * 7 * dayMs).toISOString().slice(0, 10),
  )
}

/** What whoever has a phone writes down of one place in one week. What was not counted is not in `counts`, and is no zero. */
export const weeklyLine = z.strictObject({
  pcode,
  weekStart: z.iso.date().refine((day) => mondayOf(day) === day, { params: { code: 'not-a-monday' } }),
  /** The code of the community reporter whose word it is; null: of whoever writes it down. */
  reporter: z
    .string()
    .trim()
    .toUpperCase()
    .refine(isReporterCode, { params: { code: 'no-reporter-code' } })
    .nullable()
    .default(null),
  safety: weeklySafety.shape.safety,
  counts: z.partialRecord(z.enum(countedParts), z.int().min(0).max(mostCounted)).default({}),
})
export type WeeklyLine = z.infer<typeof weeklyLine>
