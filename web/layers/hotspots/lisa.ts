// Local Moran's I by district: who is like their neighbours, high or low, and who stands out among them. Pure.
import type { HotspotRow, Hotspots, SpatialCluster } from '#api/contract/hotspots.ts'
import type { PaintedView } from '#web/layers/view.ts'
import type { LegendSwatch, Mark } from '#web/map/marks.ts'
import type { MapPalette } from '#web/map/palette.ts'
import { formatCount } from '#web/text/format.ts'
import { sayingLisa, sayingPermutation } from '#web/text/saying-spots.ts'
import type { Text } from '#web/text/use-text.tsx'

const confidences = [99, 95, 90] as const
type Sort = { cluster: SpatialCluster; confidence: number | null }

/** Alike: darker where surer, as hot and cold spots are. Outliers: a colour of their own, whatever the confidence. */
function fillOf({ cluster, confidence }: Sort, palette: MapPalette): string | null {
  const step = confidence === 99 ? 2 : confidence === 95 ? 1 : 0
  switch (cluster) {
    case 'high-high':
      return palette.hot[step] ?? null
    case 'low-low':
      return palette.cold[step] ?? null
    case 'high-low':
      return palette.outlier.high
    case 'low-high':
      return palette.outlier.low
    case 'not-significant':
      return palette.notSignificant
    case 'not-tested':
      return null
  }
}
const order: readonly SpatialCluster[] = ['low-low', 'not-significant', 'low-high', 'high-low', 'high-high']

function markOf({ lisa }: HotspotRow, draws: number, palette: MapPalette, text: Text): Mark {
  const isTested = lisa.cluster !== 'not-tested'
  const note = sayingPermutation(lisa, draws, text)
  return {
    fill: fillOf(lisa, palette),
    pattern: isTested ? null : 'hatch',
    outline: null,
    words: sayingLisa(lisa, text),
    ...(note === null ? {} : { note }),
    rank: isTested ? order.indexOf(lisa.cluster) * 100 + (lisa.confidence ?? 0) : null,
  }
}

export function paintLisa(hotspots: Hotspots, palette: MapPalette, text: Text): PaintedView {
  const { spots, map } = text
  const { draws } = hotspots.reproduce
  const count = (fits: (sort: Sort) => boolean) => hotspots.rows.filter(({ lisa }) => fits(lisa)).length
  const swatch = (sort: Sort, label: string, of: number): LegendSwatch => ({
    label,
    fill: fillOf(sort, palette),
    pattern: sort.cluster === 'not-tested' ? 'hatch' : null,
    count: of,
  })
  const alike = (cluster: 'high-high' | 'low-low', confidence: number) =>
    swatch(
      { cluster, confidence },
      spots.sure(spots.clusters[cluster], confidence),
      count((sort) => sort.cluster === cluster && sort.confidence === confidence),
    )
  const whole = (cluster: SpatialCluster) =>
    swatch(
      { cluster, confidence: null },
      spots.clusters[cluster],
      count((sort) => sort.cluster === cluster),
    )
  const total = (cluster: SpatialCluster) => count((sort) => sort.cluster === cluster)
  return {
    marks: new Map(hotspots.rows.map((row) => [row.pcode, markOf(row, draws, palette, text)])),
    legend: {
      title: spots.lisaTitle,
      look: 'list',
      ramp: [
        ...confidences.map((confidence) => alike('high-high', confidence)),
        whole('high-low'),
        ...confidences.map((confidence) => alike('low-low', confidence)),
        whole('low-high'),
        whole('not-significant'),
      ],
      beside: [whole('not-tested')],
      method: 'lisa',
    },
    summary: spots.lisaSummary({
      high: total('high-high'),
      low: total('low-low'),
      outliers: total('high-low') + total('low-high'),
      tested: formatCount(hotspots.rows.length - total('not-tested')),
    }),
    column: map.columns.hotspot,
  }
}
