/** The outcome that interventions are judged by, month by month: near any point, in any district, and by whom it was reported. */
import { max, min, rollup } from 'd3-array'
import { nearby } from '#api/analytics/clusters/nearby.ts'
import type { Position } from '#api/analytics/spatial/distance.ts'
import type { DrawnArea } from '#api/analytics/spatial/drawn-area.ts'
import { rememberedSinceImport } from '#api/mirror/answer-cache.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import { incidentSpan } from '#api/queries/incident-span.ts'
import { outcomeEvents } from '#api/queries/outcome-events.ts'
import { outcomeMonths } from '#api/queries/outcome-months.ts'
import { countMonths, type Month } from '#data/schema/period.ts'
import { type Monthly, monthIndex, type Span } from './monthly.ts'

export type Outcome = {
  span: Span
  /** Incidents known to a point, from `fromM` (exclusive; from the centre itself when 0) to `toM` metres away. */
  around(centre: Position, fromM: number, toM: number): Monthly
  /** Within reach of any of some points, each incident once. */
  aroundAny(centres: readonly Position[], radiusM: number): Monthly
  /** Incidents known to a point: inside an area drawn, and in the ring of so many metres around it. */
  inside(area: DrawnArea, ringM: number): { near: Monthly; ring: Monthly }
  /** Those known to a district or closer. */
  inDistrict(pcode: string): Monthly
  /** From when until when each source reported anything of the outcome. */
  sources: ReadonlyMap<string, { first: Month; last: Month }>
}

/** Null where incidents were never recorded. */
export const outcome = rememberedSinceImport(
  async (
    mirror: Mirror,
    { kinds, asOf }: { kinds: readonly string[]; asOf: string | null },
  ): Promise<Outcome | null> => {
    const params = { kinds: [...kinds], asOf }
    const [span, [events], byDistrict] = await Promise.all([
      incidentSpan(mirror, asOf),
      outcomeEvents(mirror, params),
      outcomeMonths(mirror, params),
    ])
    if (span === null || events === undefined) return null
    const months = countMonths(span.first, span.last)
    const at = events.month.map((month) => monthIndex(span, month))
    const positions = events.lng.map((lng, i): Position => [lng, events.lat[i] ?? 0])
    const index = nearby(positions)
    const byMonth = (found: readonly number[]): number[] => {
      const counts = new Array<number>(months).fill(0)
      for (const i of found) {
        const month = at[i]
        if (month !== undefined) counts[month] = (counts[month] ?? 0) + 1
      }
      return counts
    }
    const districts = new Map<string, number[]>()
    const sources = rollup(
      byDistrict,
      (rows) => ({
        first: min(rows, ({ month }) => month) ?? span.first,
        last: max(rows, ({ month }) => month) ?? span.last,
      }),
      ({ source }) => source,
    )
    for (const { pcode, month, incidents } of byDistrict) {
      const counts = districts.get(pcode) ?? new Array<number>(months).fill(0)
      const i = monthIndex(span, month)
      counts[i] = (counts[i] ?? 0) + incidents
      districts.set(pcode, counts)
    }
    const none = new Array<number>(months).fill(0)
    return {
      span,
      sources,
      inDistrict: (pcode) => districts.get(pcode) ?? none,
      around(centre, fromM, toM) {
        const inner = fromM === 0 ? new Set<number>() : new Set(index.within(centre, fromM))
        return byMonth(index.within(centre, toM).filter((i) => !inner.has(i)))
      },
      aroundAny: (centres, radiusM) =>
        byMonth([...new Set(centres.flatMap((centre) => index.within(centre, radiusM)))]),
      inside({ centre, radiusM, distanceM }, ringM) {
        const near = index.within(centre, radiusM + ringM).flatMap((i) => {
          const position = positions[i]
          return position === undefined ? [] : [{ i, awayM: distanceM(position) }]
        })
        return {
          near: byMonth(near.flatMap(({ i, awayM }) => (awayM <= 0 ? [i] : []))),
          ring: byMonth(near.flatMap(({ i, awayM }) => (awayM > 0 && awayM <= ringM ? [i] : []))),
        }
      },
    }
  },
)
