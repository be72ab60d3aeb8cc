// Silence: who was never asked, who was asked too little, and how many were asked elsewhere. Pure.
import type { Districts } from '#api/contract/districts.ts'
import { countedMark, countedRamp, type Row } from '#web/layers/counted-marks.ts'
import type { PaintView } from '#web/layers/view.ts'
import type { Legend, Mark } from '#web/map/marks.ts'
import type { MapPalette } from '#web/map/palette.ts'
import { formatCount } from '#web/text/format.ts'
import type { Text } from '#web/text/use-text.tsx'

const breaks = [50, 100, 150] as const
const fills = (palette: MapPalette): string[] => palette.good.slice(0, 4)
const asked = (row: Row): number | null => (row.perception.n === 0 ? null : row.perception.n)

function markOf(row: Row, never: ReadonlySet<string>, palette: MapPalette, text: Text): Mark {
  const n = asked(row)
  if (n !== null) {
    return { ...countedMark(n, breaks, fills(palette), text.map.counts.asked), rank: -n }
  }
  if (row.perception.status === 'suppressed')
    return { fill: null, pattern: 'dots', outline: null, words: text.map.legend.suppressed, rank: 0 }
  const words = never.has(row.pcode) ? text.figures.reasons['never-asked'] : text.figures.reasons['no-data']
  return { fill: null, pattern: 'hatch', outline: null, words, rank: never.has(row.pcode) ? 2 : 1 }
}

export function silenceMarks(districts: Districts, palette: MapPalette, text: Text): Map<string, Mark> {
  const never = new Set(districts.coverage.neverAsked)
  return new Map(districts.rows.map((row) => [row.pcode, markOf(row, never, palette, text)]))
}

export function silenceLegend(districts: Districts, palette: MapPalette, text: Text): Legend {
  const measured = districts.rows.filter((row) => asked(row) !== null)
  const withheld = districts.rows.filter((row) => row.perception.status === 'suppressed').length
  return {
    title: text.map.legend.asked,
    look: 'scale',
    ramp: countedRamp(measured, (row) => asked(row) ?? 0, breaks, fills(palette)),
    beside: [
      {
        label: text.map.legend.noData,
        fill: null,
        pattern: 'hatch',
        count: districts.rows.length - measured.length - withheld,
      },
      { label: text.map.legend.suppressed, fill: null, pattern: 'dots', count: withheld },
    ],
    method: 'coverage',
  }
}

export const silenceSummary = (districts: Districts, text: Text): string =>
  text.map.summaries.silence(districts.coverage.neverAsked.length, formatCount(districts.coverage.asked))

export const paintSilence: PaintView<{ districts: Districts }> = ({ districts }, palette, text) =>
  districts === undefined
    ? null
    : {
        marks: silenceMarks(districts, palette, text),
        legend: silenceLegend(districts, palette, text),
        summary: silenceSummary(districts, text),
        column: text.map.columns.asked,
      }
