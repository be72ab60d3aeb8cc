// Gi* classes by district: hot in the colour of violence, cold in slate, by how sure they are not chance. Pure.
import type { HotspotClass, HotspotRow, Hotspots } from '#api/contract/hotspots.ts'
import { hotspotClasses } from '#api/contract/hotspots.ts'
import type { PaintView } from '#web/layers/view.ts'
import type { Legend, Mark } from '#web/map/marks.ts'
import type { MapPalette } from '#web/map/palette.ts'
import { formatCount } from '#web/text/format.ts'
import { sayingHotspot, sayingPermutation } from '#web/text/saying-spots.ts'
import type { Text } from '#web/text/use-text.tsx'
import { paintLisa } from './lisa.ts'
import { statistic } from './statistic.ts'

const fillOf = (c: HotspotClass, palette: MapPalette): string | null =>
  ({
    'hot-99': palette.hot[2],
    'hot-95': palette.hot[1],
    'hot-90': palette.hot[0],
    'not-significant': palette.notSignificant,
    'cold-90': palette.cold[0],
    'cold-95': palette.cold[1],
    'cold-99': palette.cold[2],
    'not-tested': null,
  })[c] ?? null

function markOf(row: HotspotRow, draws: number, palette: MapPalette, text: Text): Mark {
  const note = sayingPermutation(row, draws, text)
  return {
    fill: fillOf(row.class, palette),
    pattern: row.class === 'not-tested' ? 'hatch' : null,
    outline: null,
    words: sayingHotspot(row, text),
    ...(note === null ? {} : { note }),
    rank: row.z,
  }
}

export const hotspotMarks = (hotspots: Hotspots, palette: MapPalette, text: Text): Map<string, Mark> =>
  new Map(hotspots.rows.map((row) => [row.pcode, markOf(row, hotspots.reproduce.draws, palette, text)]))

export function hotspotLegend(hotspots: Hotspots, palette: MapPalette, text: Text): Legend {
  const swatch = (c: HotspotClass) => ({
    label: text.map.hotspotClasses[c],
    fill: fillOf(c, palette),
    pattern: c === 'not-tested' ? ('hatch' as const) : null,
    count: hotspots.rows.filter((row) => row.class === c).length,
  })
  return {
    title: text.map.legend.confidence,
    look: 'list',
    ramp: hotspotClasses.filter((c) => c !== 'not-tested').map(swatch),
    beside: [swatch('not-tested')],
    method: 'hotspots',
  }
}

export function hotspotSummary(hotspots: Hotspots, text: Text): string {
  const count = (prefix: string) => formatCount(hotspots.rows.filter((row) => row.class.startsWith(prefix)).length)
  return text.map.summaries.hotspots(count('hot'), count('cold'), formatCount(hotspots.method.tested))
}

export const paintHotspots: PaintView<{ hotspots: Hotspots }> = ({ hotspots, choices }, palette, text) => {
  if (hotspots === undefined) return null
  if (statistic.of(choices) === 'lisa') return paintLisa(hotspots, palette, text)
  return {
    marks: hotspotMarks(hotspots, palette, text),
    legend: hotspotLegend(hotspots, palette, text),
    summary: hotspotSummary(hotspots, text),
    column: text.map.columns.hotspot,
  }
}
