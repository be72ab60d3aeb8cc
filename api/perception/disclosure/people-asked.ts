/**
 * How many people each wave asked, everywhere together: the sum anybody could make of the largest places' figures, and withheld
 * with any of them. Where only published tables are held, of the question most were asked.
 */
import { cellKey, EVERYONE, type SurveyTable } from '#api/analytics/survey/survey-table.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import { knownIndicators } from '#api/queries/known-indicators.ts'
import { EVERYWHERE } from './place-chains.ts'
import { toldAsNow } from './told-as-now.ts'
import { type SuppressedTables, suppressedTables } from './withheld-cells.ts'

/** Null where withheld. */
export type PeopleAsked = (waveId: string) => number | null

export async function peopleAsked(mirror: Mirror, asOf: string | null): Promise<PeopleAsked> {
  const indicators = (await knownIndicators(mirror, null)).map(({ id }) => id)
  const [isAsNow, met, ...questions] = await Promise.all([
    toldAsNow(mirror, asOf),
    suppressedTables(mirror, null),
    ...indicators.map((indicator) => suppressedTables(mirror, indicator)),
  ])
  return (waveId) => {
    if (!isAsNow(waveId, EVERYWHERE)) return null
    const counts = (met.tableOf(waveId) === undefined ? questions : [met]).flatMap((each) => inAll(each, waveId))
    return counts.includes(null) ? null : Math.max(0, ...counts.map((count) => count ?? 0))
  }
}

function inAll({ tableOf, withheldIn }: SuppressedTables, waveId: string): (number | null)[] {
  const table = tableOf(waveId)
  if (table === undefined) return []
  const largest = largestOf(table)
  const isWithheld = largest.some((place) => withheldIn(waveId).has(cellKey(place, EVERYONE)))
  return [isWithheld ? null : largest.reduce((sum, place) => sum + table.count(place, EVERYONE).asked, 0)]
}

const largestOf = ({ places }: SurveyTable): string[] => [...new Set(places.flatMap((chain) => chain.at(-1) ?? []))]
