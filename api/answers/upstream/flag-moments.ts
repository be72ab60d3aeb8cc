/**
 * When the upstream flag was assessed: once a wave, with the record as known when the wave came in. Waves that came in long after
 * they ended (an instance begun with old files) are assessed by date instead, and say so.
 */
import { group as groupBy } from 'd3-array'
import { rememberedSinceImport } from '#api/mirror/answer-cache.ts'
import { type PerceptionVintage, perceptionVintages } from '#api/queries/perception-vintages.ts'
import { addMonths, countMonths, firstDayOf, type Month } from '#data/schema/period.ts'
import { violence } from './violence.ts'

export const vintages = ['as-known-then', 'as-known-now'] as const
export type Vintage = (typeof vintages)[number]
export type Moment = {
  waveId: string
  label: string
  endedOn: string
  /** Month the wave ended in: the last month looked at. */
  month: Month
  /** End of the month in which the wave reached the record; null where assessed as known now. */
  asOf: string | null
  vintage: Vintage
}

/** A wave that reached the record later than this many months after it ended was not known in time to act on. */
const LATEST_MONTHS = 6

const monthIn = (instant: string): Month => instant.slice(0, 7)
/** The last instant of a month. */
export const endOf = (month: Month): string =>
  new Date(Date.parse(`${firstDayOf(addMonths(month, 1))}T00:00:00.000Z`) - 1).toISOString()

const knownAt = ({ recordedAt, undoneAt }: PerceptionVintage, asOf: string | null): boolean =>
  (asOf === null || recordedAt <= asOf) && (undoneAt === null || (asOf !== null && undoneAt > asOf))

export const flagMoments = rememberedSinceImport(async (mirror, { asOf: bound }: { asOf: string | null }) => {
  const [rows, recorded] = await Promise.all([
    perceptionVintages(mirror, { asOf: bound }),
    violence(mirror, { asOf: bound }),
  ])
  const byWave = groupBy(
    rows.filter((row) => row.waveId !== null),
    (row) => row.waveId ?? '',
  )
  const moments = [...byWave].flatMap(([waveId, brought]): Moment[] => {
    const endedOn = brought[0]?.endedOn ?? null
    if (endedOn === null) return []
    const wave = { waveId, label: brought[0]?.label ?? waveId, endedOn, month: monthIn(endedOn) }
    const earliest = brought
      .map((row) => ({ row, asOf: boundedBy(endOf(monthIn(row.recordedAt)), bound) }))
      .find(({ row, asOf }) => knownAt(row, asOf))
    const then = earliest?.asOf ?? null
    const inTime = then !== null && countMonths(wave.month, monthIn(then)) - 1 <= LATEST_MONTHS
    if (inTime && recorded.span(then) !== null) return [{ ...wave, asOf: then, vintage: 'as-known-then' }]
    return brought.some((row) => knownAt(row, bound)) ? [{ ...wave, asOf: null, vintage: 'as-known-now' }] : []
  })
  return {
    /** Oldest first. */
    moments: moments.sort((a, b) =>
      a.endedOn < b.endedOn ? -1 : a.endedOn > b.endedOn ? 1 : a.waveId < b.waveId ? -1 : 1,
    ),
    /** Whether what was known then about waves ended before that day is what is known now: then one book serves both. */
    sameGround: (asOf: string | null, before: string): boolean =>
      rows.every(
        (row) =>
          (row.waveId !== null && (row.endedOn ?? '') >= before) || knownAt(row, asOf ?? bound) === knownAt(row, bound),
      ),
  }
})

const boundedBy = (instant: string, bound: string | null): string =>
  bound !== null && bound < instant ? bound : instant
