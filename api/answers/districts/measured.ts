/**
 * What others counted in a place: its own figure, or the sum of its districts where every one of them was counted over the same
 * time. An index or a rate is never summed: it stands for the last period alone, and for no wider area.
 */
import { group as groupBy, rollup, sum } from 'd3-array'
import type { Measured, MeasuredLine } from '#api/contract/estimates.ts'
import type { MeasuredByPlace } from '#api/queries/measured-by-place.ts'
import type { measuredPeriods } from '#api/queries/measured-periods.ts'
import { isIndex, measureId } from '#data/schema/measure.ts'
import type { PlacedArea } from './areas.ts'

export type MeasuredIn = (area: PlacedArea) => Measured[]

export function measuredIn(rows: readonly MeasuredByPlace[]): MeasuredIn {
  const byPlace = groupBy(rows.map(measuredOf), (row) => row.pcode)
  return ({ pcode, districts }) => {
    const own = byPlace.get(pcode)
    if (own !== undefined) return own.map(({ pcode: _, ...measured }) => measured)
    if (districts.length === 0) return []
    const parts = districts.flatMap((district) => byPlace.get(district) ?? [])
    return [...groupBy(parts, (part) => part.id).values()].flatMap((same) => together(same, districts.length) ?? [])
  }
}

/** One line a measure, over every period it was counted in. */
export function measuredLines(rows: Awaited<ReturnType<typeof measuredPeriods>>): MeasuredLine[] {
  const lines = groupBy(rows, ({ measure, source, isShared }) => measureId(measure, source, isShared))
  return [...lines].map(([id, periods]) => ({
    id,
    source: periods[0]?.source ?? '',
    isIndex: isIndex(periods[0]?.measure ?? ''),
    periods: periods.map(({ from, to, value }) => ({ from, to, value })),
  }))
}

function measuredOf(row: MeasuredByPlace): Measured & { pcode: string } {
  const index = isIndex(row.measure)
  return {
    pcode: row.pcode,
    id: measureId(row.measure, row.source, row.isShared),
    value: index ? row.latest : row.total,
    isIndex: index,
    from: index ? row.latestFrom : row.from,
    to: row.to,
    months: row.months,
  }
}

function together(parts: readonly Measured[], districts: number): Measured | null {
  const [first] = parts
  if (first === undefined || first.isIndex || parts.length < districts) return null
  const spans = rollup(
    parts,
    (same) => same.length,
    ({ from, to, months }) => `${from} ${to} ${months}`,
  )
  return spans.size > 1 ? null : { ...first, value: sum(parts, (part) => part.value) }
}
