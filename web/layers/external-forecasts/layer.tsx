// What others expect on the map: the areas they speak of, coloured and with the value written on them.
import { Layer, Source } from '@vis.gl/react-maplibre'
import { useMemo } from 'react'
import type { Boundaries } from '#api/contract/boundaries.ts'
import type { ExternalForecasts } from '#api/contract/external-forecasts.ts'
import type { DrawingProps } from '#web/layers/overlay.ts'
import { under } from '#web/map/anchors.ts'
import { asGeojson } from '#web/map/as-geojson.ts'
import { sayingExpected } from '#web/text/saying-forecasts.ts'
import { useText } from '#web/text/use-text.tsx'
import { drawnRows, forecastShapes } from './shapes.ts'
import { forecastClasses, forecastEdge, forecastFill, forecastGround, forecastLabel } from './style.ts'

const nowhere: GeoJSON.FeatureCollection = { type: 'FeatureCollection', features: [] }

type Props = DrawingProps<{ forecasts: ExternalForecasts; regions: Boundaries; country: Boundaries }>

export default function ExpectedLayer({ answers, palette, outlines, places }: Props) {
  const text = useText()
  const { forecasts, regions, country } = answers
  const drawn = useMemo(() => {
    const rows = drawnRows(forecasts?.rows ?? [])
    const unit = forecasts?.shown?.unit ?? 'events'
    const classes = forecastClasses(rows, unit, palette)
    return forecastShapes(rows, { country, region: regions, district: outlines }, places, ({ value }) => ({
      fill: classes.fillOf(value),
      words: sayingExpected(value, unit, text),
    }))
  }, [forecasts, regions, country, outlines, places, palette, text])
  const ground = useMemo(
    () => (country === undefined || drawn.areas.features.length === 0 ? nowhere : asGeojson(country)),
    [country, drawn],
  )
  return (
    <>
      <Source id="expected-ground" type="geojson" data={ground}>
        <Layer id="expected-ground" beforeId={under('areas')} {...forecastGround(palette)} />
      </Source>
      <Source id="expected-areas" type="geojson" data={drawn.areas}>
        <Layer id="expected-fill" beforeId={under('areas')} {...forecastFill} />
        <Layer id="expected-edge" beforeId={under('areas')} {...forecastEdge(palette)} />
      </Source>
      <Source id="expected-labels" type="geojson" data={drawn.labels}>
        <Layer id="expected-label" beforeId={under('top')} {...forecastLabel(palette)} />
      </Source>
      <span
        hidden
        data-layer="external-forecasts"
        data-shown={drawn.areas.features.length}
        data-vintage={forecasts?.shown?.vintage}
        data-month={forecasts?.shown?.month}
      />
    </>
  )
}
