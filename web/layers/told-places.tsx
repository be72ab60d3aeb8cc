// Places that are told by their neighbourhood alone: a soft disc of the ground on which each lies, never a dot; and their part of the legend.
import { Layer, Source } from '@vis.gl/react-maplibre'
import { useMemo } from 'react'
import type { PositionPrecision } from '#data/schema/precision.ts'
import { under } from '#web/map/anchors.ts'
import { useText } from '#web/text/use-text.tsx'
import { neighbourhoodDiscs, pixelsAtZero } from './told-places-style.ts'

type Told = { lng: number | null; lat: number | null; positionPrecision: PositionPrecision | null }
type Point = { lng: number; lat: number }

export const neighbourhoodsOf = (rows: readonly Told[]): Point[] =>
  rows.flatMap(({ lng, lat, positionPrecision }) =>
    positionPrecision === 'cell' && lng !== null && lat !== null ? [{ lng, lat }] : [],
  )

/** `name`: of the layer whose places these are. */
export function Neighbourhoods({ name, points, colour }: { name: string; points: readonly Point[]; colour: string }) {
  const drawn = useMemo(
    () => ({
      type: 'FeatureCollection' as const,
      features: points.map(({ lng, lat }) => ({
        type: 'Feature' as const,
        properties: { pixels: pixelsAtZero(lat) },
        geometry: { type: 'Point' as const, coordinates: [lng, lat] },
      })),
    }),
    [points],
  )
  return (
    <Source id={`${name}-neighbourhoods`} type="geojson" data={drawn}>
      <Layer id={`${name}-neighbourhood`} beforeId={under('areas')} {...neighbourhoodDiscs(colour)} />
    </Source>
  )
}

export function ToldPlacesKey({ rows, colour }: { rows: readonly Told[]; colour: string }) {
  const words = useText().map.toldPlaces
  const count = (of: PositionPrecision): number => rows.filter((row) => row.positionPrecision === of).length
  const [cells, districts] = [count('cell'), count('district')]
  return (
    <>
      {cells === 0 ? null : (
        <li>
          <svg width={16} height={16} viewBox="0 0 16 16" aria-hidden="true">
            <circle cx="8" cy="8" r="6.500" fill={colour} fillOpacity="0.250" />
          </svg>{' '}
          {words.cells(cells)}
        </li>
      )}
      {districts === 0 ? null : <li>{words.districts(districts)}</li>}
    </>
  )
}
