// How a small whole number of things becomes a mark: none is the lightest class, never a gap. Pure.
import type { Districts } from '#api/contract/districts.ts'
import { classOf } from '#web/map/classes.ts'
import type { LegendSwatch, Mark } from '#web/map/marks.ts'
import { formatCount, saidCount } from '#web/text/format.ts'

export type Row = Districts['rows'][number]

/** `fills` has one colour more than `breaks` has numbers. */
export const countedMark = (
  count: number,
  breaks: readonly number[],
  fills: readonly string[],
  words: (count: string) => string,
): Mark => ({
  fill: fills[classOf(count, breaks, saidCount)] ?? null,
  pattern: null,
  outline: null,
  words: words(formatCount(count)),
  rank: count,
})

export const countedRamp = (
  rows: readonly Row[],
  of: (row: Row) => number,
  breaks: readonly number[],
  fills: readonly string[],
): LegendSwatch[] =>
  fills.map((fill, index) => ({
    label: formatCount(index === 0 ? 0 : (breaks[index - 1] ?? 0)),
    fill,
    pattern: null,
    count: rows.filter((row) => classOf(of(row), breaks, saidCount) === index).length,
  }))
