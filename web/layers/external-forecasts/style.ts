// What others expect: a ramp of its own hue, dashed edges, and the value written on the area, so that nobody takes it for a figure of ours. Pure.
import type { FillLayerSpecification, LineLayerSpecification, SymbolLayerSpecification } from 'maplibre-gl'
import type { ExternalForecastRow } from '#api/contract/external-forecasts.ts'
import type { ForecastUnit } from '#data/schema/external-forecast.ts'
import { mapFont } from '#web/map/basemap.ts'
import { classOf, saidBreaks } from '#web/map/classes.ts'
import { type MapPalette, rampOf } from '#web/map/palette.ts'
import { saidForecast } from '#web/text/saying-forecasts.ts'

type Bare<L> = Omit<L, 'source' | 'id'>

const mostBreaks = 4
export type ForecastClasses = { breaks: number[]; fills: readonly string[]; fillOf: (value: number) => string }

export function forecastClasses(
  rows: readonly ExternalForecastRow[],
  unit: ForecastUnit,
  { expected }: MapPalette,
): ForecastClasses {
  const said = saidForecast(unit)
  const values = rows.map(({ value }) => value)
  // A value that all areas share parts nothing.
  const [least, most] = [Math.min(...values.map(said)), Math.max(...values.map(said))]
  const breaks = saidBreaks(values, mostBreaks, said).filter((one) => one > least && one <= most)
  const fills = rampOf(expected, breaks.length + 1)
  return { breaks, fills, fillOf: (value) => fills[classOf(value, breaks, said)] ?? fills[0] ?? '' }
}

/** Under the areas: nothing of ours may show between them and be taken for a part of theirs. */
export const forecastGround = ({ landElsewhere }: MapPalette): Bare<FillLayerSpecification> => ({
  type: 'fill',
  paint: { 'fill-color': landElsewhere },
})
export const forecastFill: Bare<FillLayerSpecification> = {
  type: 'fill',
  paint: { 'fill-color': ['get', 'fill'], 'fill-opacity': 1 },
}
export const forecastEdge = (palette: MapPalette): Bare<LineLayerSpecification> => ({
  type: 'line',
  layout: { 'line-join': 'round' },
  paint: { 'line-color': palette.scan, 'line-width': 1.4, 'line-dasharray': [3, 2] },
})
export const forecastLabel = (palette: MapPalette): Bare<SymbolLayerSpecification> => ({
  type: 'symbol',
  layout: { 'text-field': ['get', 'words'], 'text-font': mapFont, 'text-size': 14, 'text-padding': 2 },
  paint: { 'text-color': palette.label, 'text-halo-color': palette.halo, 'text-halo-width': 2 },
})
