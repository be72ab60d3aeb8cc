/**
 * How many people each wave asked, everywhere together: the sum anybody could make of the largest places' figures, and withheld
 * with any of them. Where only published tables are held, of the question most were asked.
 */
import { z } from 'zod'
import { cellKey, EVERYONE, type SurveyTable } from '#api/analytics/survey/survey-table.ts'
import { keptForAll } from '#api/mirror/answer-cache.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import { knownIndicators } from '#api/queries/known-indicators.ts'
import { EVERYWHERE } from './place-chains.ts'
import { tablesAsked } from './tables-asked.ts'
import { toldAsNow } from './told-as-now.ts'
import { withheldCells } from './withheld-cells.ts'

/** Null where withheld. */
export type PeopleAsked = (waveId: string) => number | null

export async function peopleAsked(mirror: Mirror, asOf: string | null): Promise<PeopleAsked> {
  const [isAsNow, now] = await Promise.all([toldAsNow(mirror, asOf), askedNow(mirror, null)])
  return (waveId) => {
    const known = now[waveId]
    return known === undefined ? 0 : isAsNow(waveId, EVERYWHERE) ? known : null
  }
}

const askedNow = keptForAll('people-asked', z.record(z.string(), z.int().nullable()), async (mirror, _: null) => {
  const indicators = (await knownIndicators(mirror, null)).map(({ id }) => id)
  const [met, ...questions] = await Promise.all([null, ...indicators].map((indicator) => largestIn(mirror, indicator)))
  const waves = new Set([met, ...questions].flatMap((each) => [...(each?.keys() ?? [])]))
  return Object.fromEntries(
    [...waves].map((waveId) => {
      const counts = (met?.has(waveId) ? [met] : questions).flatMap((each) => each.get(waveId) ?? [])
      return [
        waveId,
        counts.some(({ isWithheld }) => isWithheld) ? null : Math.max(0, ...counts.map(({ asked }) => asked)),
      ]
    }),
  )
})

/** How many were asked in the largest places, wave by wave. */
async function largestIn(mirror: Mirror, indicator: string | null) {
  const [tables, withheldIn] = await Promise.all([tablesAsked(mirror, indicator), withheldCells(mirror, indicator)])
  return new Map(
    tables.waves.flatMap((waveId) => {
      const table = tables.of(waveId)
      if (table === undefined) return []
      const largest = largestOf(table)
      const isWithheld = largest.some((place) => withheldIn(waveId).has(cellKey(place, EVERYONE)))
      const asked = largest.reduce((sum, place) => sum + table.count(place, EVERYONE).asked, 0)
      return [[waveId, { isWithheld, asked }]]
    }),
  )
}

const largestOf = ({ places }: SurveyTable): string[] => [...new Set(places.flatMap((chain) => chain.at(-1) ?? []))]
