// What was promised: districts shaded by how many promises are overdue. Where nothing was promised there is nothing to be late. Pure.
import type { Commitments } from '#api/contract/commitments.ts'
import type { Districts } from '#api/contract/districts.ts'
import { countedMark, countedRamp, type Row } from '#web/layers/counted-marks.ts'
import type { PaintView } from '#web/layers/view.ts'
import type { Legend, Mark } from '#web/map/marks.ts'
import type { MapPalette } from '#web/map/palette.ts'
import { formatCount, formatDate } from '#web/text/format.ts'
import type { Text } from '#web/text/use-text.tsx'

const breaks = [1, 2, 3] as const
const fills = (palette: MapPalette): string[] => [palette.zero, ...palette.complaint.slice(2, 5)]

type Promised = ReadonlyMap<string, number>
/** Overdue by district; a district without any promise is not in it. */
export function overdueIn({ rows }: Commitments): Promised {
  const promised = new Map<string, number>()
  for (const { pcode, overdue } of rows) promised.set(pcode, (promised.get(pcode) ?? 0) + (overdue ? 1 : 0))
  return promised
}

function markOf(row: Row, promised: Promised, palette: MapPalette, text: Text): Mark {
  const overdue = promised.get(row.pcode)
  if (overdue !== undefined) return countedMark(overdue, breaks, fills(palette), text.plans.overdue)
  return { fill: null, pattern: 'hatch', outline: null, words: text.plans.nothingPromised, rank: null }
}

function legendOf(rows: readonly Row[], promised: Promised, palette: MapPalette, text: Text): Legend {
  const held = rows.filter(({ pcode }) => promised.has(pcode))
  return {
    title: text.plans.legend,
    look: 'scale',
    ramp: countedRamp(held, ({ pcode }) => promised.get(pcode) ?? 0, breaks, fills(palette)),
    beside: [{ label: text.plans.nothingPromised, fill: null, pattern: 'hatch', count: rows.length - held.length }],
    method: 'provider-clock',
  }
}

type Answered = { districts: Districts; commitments: Commitments }
export const paintCommitments: PaintView<Answered> = ({ districts, commitments }, palette, text) => {
  if (districts === undefined || commitments === undefined) return null
  const promised = overdueIn(commitments)
  const late = commitments.rows.filter(({ overdue }) => overdue)
  return {
    marks: new Map(districts.rows.map((row) => [row.pcode, markOf(row, promised, palette, text)])),
    legend: legendOf(districts.rows, promised, palette, text),
    summary: text.plans.summary(
      formatCount(late.length),
      formatCount(new Set(late.map(({ pcode }) => pcode)).size),
      formatDate(commitments.on),
    ),
    column: text.plans.column,
  }
}
