// What is being done: districts shaded quietly by how many interventions are active; the symbols lie on top. Pure.
import type { Districts } from '#api/contract/districts.ts'
import { countedMark, countedRamp } from '#web/layers/counted-marks.ts'
import type { PaintView } from '#web/layers/view.ts'
import type { Legend, Mark } from '#web/map/marks.ts'
import type { MapPalette } from '#web/map/palette.ts'
import { formatCount } from '#web/text/format.ts'
import type { Text } from '#web/text/use-text.tsx'

const breaks = [1, 2, 4] as const
const fills = (palette: MapPalette): string[] => [palette.zero, ...palette.good.slice(1, 4)]

export const actionMarks = (districts: Districts, palette: MapPalette, text: Text): Map<string, Mark> =>
  new Map(
    districts.rows.map((row) => [
      row.pcode,
      countedMark(row.interventionsActive, breaks, fills(palette), text.map.counts.interventions),
    ]),
  )

export const actionLegend = (districts: Districts, palette: MapPalette, text: Text): Legend => ({
  title: text.map.legend.done,
  look: 'scale',
  ramp: countedRamp(districts.rows, (row) => row.interventionsActive, breaks, fills(palette)),
  beside: [],
  method: 'interventions',
})

export const actionSummary = (districts: Districts, text: Text): string =>
  text.map.summaries.action(
    formatCount(districts.rows.reduce((sum, row) => sum + row.interventionsActive, 0)),
    formatCount(districts.rows.filter((row) => row.interventionsActive === 0).length),
  )

export const paintAction: PaintView<{ districts: Districts }> = ({ districts }, palette, text) =>
  districts === undefined
    ? null
    : {
        marks: actionMarks(districts, palette, text),
        legend: actionLegend(districts, palette, text),
        summary: actionSummary(districts, text),
        column: text.map.columns.interventions,
      }
