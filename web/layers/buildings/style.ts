// Abandoned buildings: districts shaded by how many are still open to misuse; hulls and buildings lie on top. Pure.
import type { Districts } from '#api/contract/districts.ts'
import { countedMark, countedRamp } from '#web/layers/counted-marks.ts'
import type { PaintView } from '#web/layers/view.ts'
import type { Legend, Mark } from '#web/map/marks.ts'
import type { MapPalette } from '#web/map/palette.ts'
import { formatCount } from '#web/text/format.ts'
import type { Text } from '#web/text/use-text.tsx'

const breaks = [1, 5, 10, 20] as const
const fills = (palette: MapPalette): string[] => [palette.zero, ...palette.complaint.slice(1, 5)]

export const buildingMarks = (districts: Districts, palette: MapPalette, text: Text): Map<string, Mark> =>
  new Map(
    districts.rows.map((row) => [
      row.pcode,
      countedMark(row.openSites, breaks, fills(palette), text.map.counts.openSites),
    ]),
  )

export const buildingLegend = (districts: Districts, palette: MapPalette, text: Text): Legend => ({
  title: text.map.legend.buildings,
  look: 'scale',
  ramp: countedRamp(districts.rows, (row) => row.openSites, breaks, fills(palette)),
  beside: [],
  method: 'point-clusters',
})

export const buildingSummary = (districts: Districts, text: Text): string =>
  text.map.summaries.buildings(
    formatCount(districts.rows.reduce((sum, row) => sum + row.openSites, 0)),
    formatCount(districts.rows.filter((row) => row.openSites > 0).length),
  )

export const paintBuildings: PaintView<{ districts: Districts }> = ({ districts }, palette, text) =>
  districts === undefined
    ? null
    : {
        marks: buildingMarks(districts, palette, text),
        legend: buildingLegend(districts, palette, text),
        summary: buildingSummary(districts, text),
        column: text.map.columns.openSites,
      }
