/** Why fear and records may disagree, with what the record says of each reason: for it, against it, or nothing. */
import { median } from 'd3-array'
import { type Side, sideOf } from '#api/analytics/survey/fear-and-records.ts'
import type { DistrictRow } from '#api/contract/districts.ts'
import type { Scope } from '#api/contract/filters.ts'
import type { Quadrant } from '#api/contract/mismatch.ts'
import type { AnsweredReason, MismatchReason, Speaks } from '#api/contract/statements/mismatch.ts'
import type { Mirror } from '#api/mirror/mirror.ts'
import { indicatorCells } from '#api/perception/indicator-cells.ts'
import { busiestPlaces } from '#api/queries/busiest-places.ts'
import { paramsOf } from '#api/queries/scope.ts'
import { violentKinds } from '#data/schema/incident.ts'
import { neighbourMap } from '../places/neighbours.ts'
import { compared } from './compared.ts'
import type { CountryShare } from './country-share.ts'

/** From this share of incidents in one place on, they are called gathered there. @unit share */
export const GATHERED = 0.5

type Asking = { scope: Scope; rows: readonly DistrictRow[]; commonRate: number | null; country: CountryShare }
export type ReasonsFor = (pcode: string, quadrant: Quadrant) => MismatchReason[]

export async function mismatchReasons(
  mirror: Mirror,
  { scope, rows, commonRate, country }: Asking,
): Promise<ReasonsFor> {
  const { asOf } = scope
  const cellsOf = (indicator: string) => indicatorCells(mirror, { indicator, group: {}, asOf })
  const [reporting, trust, map, busiest] = await Promise.all([
    cellsOf(compared.reporting),
    cellsOf(compared.trust),
    neighbourMap(mirror, asOf),
    busiestPlaces(mirror, { ...paramsOf(scope), kinds: scope.kinds ?? [...violentKinds] }),
  ])
  const rowOf = new Map(rows.map((row) => [row.pcode, row]))
  const gathered = new Map(busiest.map((row) => [row.pcode, row]))
  const usualSources = median(rows, (row) => row.sources ?? undefined) ?? null

  function answered(
    pcode: string,
    of: keyof typeof compared,
    reason: AnsweredReason,
    means: 'above' | 'below',
  ): MismatchReason {
    const cells = of === 'reporting' ? reporting : trust
    const { shown } = cells.shareIn({ pcode, districts: [pcode] }, scope)
    const line = country(compared[of])
    const { value: share, lo, hi } = shown
    if (shown.status === 'suppressed') return { code: 'mismatch-untold', reason, why: 'suppressed' }
    if (shown.precision === 'hidden') return { code: 'mismatch-untold', reason, why: 'imprecise' }
    if (share === null || lo === null || hi === null || line === null)
      return { code: 'mismatch-untold', reason, why: 'never-asked' }
    return {
      code: 'mismatch-answers',
      reason,
      speaks: speaksFor(sideOf({ lo, hi }, line), means),
      share,
      lo,
      hi,
      country: line,
    }
  }

  function sources(pcode: string): MismatchReason[] {
    const own = rowOf.get(pcode)?.sources ?? null
    if (own === null || usualSources === null) return []
    return [
      {
        code: 'mismatch-sources',
        speaks: own < usualSources ? 'for' : 'against',
        sources: own,
        usual: Math.round(usualSources),
      },
    ]
  }

  function neighbours(pcode: string): MismatchReason[] {
    const beside = (map.neighbours[map.pcodes.indexOf(pcode)] ?? []).flatMap(
      (i) => rowOf.get(map.pcodes[i] ?? '') ?? [],
    )
    if (beside.length === 0 || commonRate === null) return []
    const above = beside.filter(({ rateSmoothed: { lo, pooled } }) => lo !== null && !pooled && lo > commonRate).length
    return [{ code: 'mismatch-neighbours', speaks: above > 0 ? 'for' : 'against', above, neighbours: beside.length }]
  }

  function onePlace(pcode: string): MismatchReason {
    const found = gathered.get(pcode)
    if (found === undefined) return { code: 'mismatch-no-points' }
    const { busiest, incidents } = found
    return {
      code: 'mismatch-one-place',
      speaks: busiest / incidents >= GATHERED ? 'for' : 'against',
      busiest,
      incidents,
    }
  }

  return (pcode, quadrant) => {
    if (quadrant === 'fear-few')
      return [
        answered(pcode, 'reporting', 'unreported', 'below'),
        answered(pcode, 'trust', 'distrust', 'below'),
        ...sources(pcode),
        ...neighbours(pcode),
      ]
    if (quadrant === 'calm-many')
      return [
        answered(pcode, 'reporting', 'reported', 'above'),
        answered(pcode, 'trust', 'trusted', 'above'),
        onePlace(pcode),
        { code: 'mismatch-used-to' },
      ]
    return []
  }
}

const speaksFor = (side: Side, means: 'above' | 'below'): Speaks =>
  side === 'unsure' ? 'unclear' : side === means ? 'for' : 'against'
