/**
 * Violent incidents by district and month with the time for which the record held them: read once, then counted for any period
 * as known at any moment. Must not know what the counts are for.
 */
import { max, min } from 'd3-array'
import { rememberedSinceImport } from '#api/mirror/answer-cache.ts'
import { type ViolenceVintage, violenceVintages } from '#api/queries/violence-vintages.ts'
import { violentKinds } from '#data/schema/incident.ts'
import type { Month } from '#data/schema/period.ts'

export type Months = { from: Month; to: Month }
export type Violence = {
  /** Months in which incidents of any kind were recorded, as known at that moment (null: now). */
  span(asOf: string | null): { first: Month; last: Month } | null
  /** Violent incidents of a period by district, as known at that moment. */
  counts(asOf: string | null, months: Months): Map<string, number>
}

const isKnown = ({ recordedAt, undoneAt }: ViolenceVintage, asOf: string | null): boolean =>
  asOf === null ? undoneAt === null : recordedAt <= asOf && (undoneAt === null || undoneAt > asOf)

/** `asOf` of the key bounds every moment asked for afterwards; null moments then mean that bound. */
export const violence = rememberedSinceImport(async (mirror, { asOf: bound }: { asOf: string | null }) => {
  const rows = await violenceVintages(mirror, { asOf: bound, violentKinds, sources: null })
  const known = new Map<string | null, ViolenceVintage[]>()
  function knownAt(moment: string | null): ViolenceVintage[] {
    const asOf = moment ?? bound
    const held = known.get(asOf) ?? rows.filter((row) => isKnown(row, asOf))
    known.set(asOf, held)
    return held
  }
  const found: Violence = {
    span(asOf) {
      const held = knownAt(asOf)
      const first = min(held, (row) => row.firstMonth)
      const last = max(held, (row) => row.lastMonth)
      return first === undefined || last === undefined ? null : { first, last }
    },
    counts(asOf, { from, to }) {
      const counts = new Map<string, number>()
      for (const { place, firstMonth, lastMonth, incidents } of knownAt(asOf)) {
        if (place !== null && firstMonth >= from && lastMonth <= to) {
          counts.set(place, (counts.get(place) ?? 0) + incidents)
        }
      }
      return counts
    },
  }
  return found
})
