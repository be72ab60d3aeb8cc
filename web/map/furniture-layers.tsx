// Coast, rivers, roads and towns, for finding one's way; quiet, and only where the instance has them.
import { Layer, Source } from '@vis.gl/react-maplibre'
import { useMemo } from 'react'
import type { Boundaries } from '#api/contract/boundaries.ts'
import { under } from './anchors.ts'
import { asGeojson } from './as-geojson.ts'
import { nameStyle } from './district-style.ts'
import type { MapPalette } from './palette.ts'

export type FurnitureProps = {
  coast: Boundaries | undefined
  river: Boundaries | undefined
  road: Boundaries | undefined
  town: Boundaries | undefined
  palette: MapPalette
}

const useDrawn = (b: Boundaries | undefined) =>
  useMemo(() => (b === undefined || b.features.length === 0 ? null : asGeojson(b)), [b])

export function FurnitureLayers({ palette, ...given }: FurnitureProps) {
  const [coast, river, road, town] = [
    useDrawn(given.coast),
    useDrawn(given.river),
    useDrawn(given.road),
    useDrawn(given.town),
  ]
  return (
    <>
      {coast !== null ? (
        <Source id="coast" type="geojson" data={coast}>
          <Layer
            id="coast-line"
            type="line"
            beforeId={under('lines')}
            paint={{ 'line-color': palette.coast, 'line-width': 1 }}
          />
        </Source>
      ) : null}
      {river !== null ? (
        <Source id="river" type="geojson" data={river}>
          <Layer
            id="river-line"
            type="line"
            beforeId={under('lines')}
            minzoom={6.5}
            layout={{ 'line-cap': 'round', 'line-join': 'round' }}
            paint={{
              'line-color': palette.river,
              'line-opacity': 0.8,
              'line-width': ['interpolate', ['linear'], ['zoom'], 6.5, 0.7, 10, 2],
            }}
          />
        </Source>
      ) : null}
      {road !== null ? (
        <Source id="road" type="geojson" data={road}>
          <Layer
            id="road-line"
            type="line"
            beforeId={under('lines')}
            minzoom={8}
            layout={{ 'line-cap': 'round', 'line-join': 'round' }}
            paint={{
              'line-color': palette.road,
              'line-opacity': 0.9,
              'line-width': ['interpolate', ['linear'], ['zoom'], 8, 0.8, 12, 2.5],
            }}
          />
        </Source>
      ) : null}
      {town !== null ? (
        <Source id="town" type="geojson" data={town}>
          <Layer
            id="town-dot"
            type="circle"
            beforeId={under('labels')}
            minzoom={8}
            paint={{
              'circle-radius': 2.2,
              'circle-color': palette.halo,
              'circle-stroke-color': palette.label,
              'circle-stroke-width': 1,
            }}
          />
          <Layer id="town-name" beforeId={under('labels')} {...nameStyle(palette, 'town')} />
        </Source>
      ) : null}
    </>
  )
}
