/**
 * OGC's `datetime`: a moment, or an interval whose ends may be open (`..` or nothing). A day is the whole day, in UTC. Knows
 * nothing of what happened then.
 */

/** First and last instant, both included, in milliseconds since 1970; infinite where open. */
export type When = { from: number; until: number }

const dayMs = 86_400_000
/** GDAL 3.6 writes a day as 2025-06-01T, and leaves the minutes or the seconds of a moment away where they were not given. */
const day = /^\d{4}-\d{2}-\d{2}T?$/
const moment = /^(\d{4}-\d{2}-\d{2}T\d{2})(:\d{2})?(:\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/i

/** Null where the text is none. */
export function readWhen(text: string): When | null {
  const ends = text.split('/')
  if (ends.length > 2) return null
  const [first = '', last = first] = ends
  const isInterval = ends.length === 2
  const from = isInterval && isOpen(first) ? Number.NEGATIVE_INFINITY : firstOf(first)
  const until = isInterval && isOpen(last) ? Number.POSITIVE_INFINITY : lastOf(last)
  return from === null || until === null || from > until ? null : { from, until }
}

const isOpen = (end: string): boolean => end === '' || end === '..'

function firstOf(text: string): number | null {
  const parts = moment.exec(text)
  if (!day.test(text) && parts === null) return null
  const date = text.slice(0, 10)
  // Date.parse takes the 31st of February for the 3rd of March.
  if (Number.isNaN(Date.parse(date)) || dayOf(Date.parse(date)) !== date) return null
  const [, hour = '', minute = ':00', second = ':00', zone = ''] = parts ?? []
  const ms = Date.parse(parts === null ? date : `${hour}${minute}${second}${zone}`.toUpperCase())
  return Number.isNaN(ms) ? null : ms
}

function lastOf(text: string): number | null {
  const ms = firstOf(text)
  return ms !== null && day.test(text) ? ms + dayMs - 1 : ms
}

/** Whether something that lasted from one day or moment to another touches it; what has not ended has no end. */
export function touches({ from, until }: When, first: string, last: string | null): boolean {
  const begins = firstOf(first)
  const ends = last === null ? Number.POSITIVE_INFINITY : lastOf(last)
  return begins !== null && ends !== null && begins <= until && ends >= from
}

/** The first and last day it touches, null where open. */
export const daysOf = (when: When | null): { firstDay: string | null; lastDay: string | null } => ({
  firstDay: when === null || !Number.isFinite(when.from) ? null : dayOf(when.from),
  lastDay: when === null || !Number.isFinite(when.until) ? null : dayOf(when.until),
})

/** The first and last moment, null where open. */
export const momentsOf = (when: When | null): { firstMoment: string | null; lastMoment: string | null } => ({
  firstMoment: when === null || !Number.isFinite(when.from) ? null : new Date(when.from).toISOString(),
  lastMoment: when === null || !Number.isFinite(when.until) ? null : new Date(when.until).toISOString(),
})

const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10)
