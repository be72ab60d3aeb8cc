// Field observations on the map; the key counts those without a position.
import { Layer, Source } from '@vis.gl/react-maplibre'
import { useMemo } from 'react'
import type { ObservationRow, Observations } from '#api/contract/observations.ts'
import { type DrawingProps, numberOf } from '#web/layers/overlay.ts'
import { Neighbourhoods, neighbourhoodsOf } from '#web/layers/told-places.tsx'
import { under } from '#web/map/anchors.ts'
import { MapPopup } from '#web/map/map-popup.tsx'
import { formatCount } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import { ObservationsPopup } from './popup.tsx'
import { contestedPoints, drawnOutlines, observationLayerId, observationRings } from './style.ts'

type Props = DrawingProps<{ observations: Observations }>
const none: readonly ObservationRow[] = []
const nowhere = { lng: null, lat: null }

export default function ObservationsLayer({ answers, palette, clicked, onClose }: Props) {
  const observations = answers.observations?.rows ?? none
  const { popup } = useText().map
  const drawn = useMemo(
    () => ({
      type: 'FeatureCollection' as const,
      features: observations.flatMap(({ position, hasExactPosition, positionPrecision, review }, row) =>
        position === null || !hasExactPosition
          ? []
          : [
              {
                type: 'Feature' as const,
                properties: { row, review, soft: positionPrecision === 'cell' },
                geometry: { type: 'Point' as const, coordinates: [position.lng, position.lat] },
              },
            ],
      ),
    }),
    [observations],
  )
  const near = useMemo(
    () => neighbourhoodsOf(observations.map(({ position, ...row }) => ({ ...row, ...(position ?? nowhere) }))),
    [observations],
  )
  const chosen =
    clicked?.layerId === observationLayerId
      ? clicked.features.flatMap((f) => observations[numberOf(f, 'row') ?? -1] ?? [])
      : []
  const shapes = {
    type: 'FeatureCollection' as const,
    features: chosen.flatMap(({ outline: geometry }) =>
      geometry === null ? [] : [{ type: 'Feature' as const, properties: {}, geometry }],
    ),
  }
  return (
    <>
      <Neighbourhoods name="observations" points={near} colour={palette.observation} />
      <Source id="observations" type="geojson" data={drawn}>
        <Layer id={observationLayerId} beforeId={under('top')} {...observationRings(palette)} />
        <Layer id="observation-contested" beforeId={under('top')} {...contestedPoints(palette)} />
      </Source>
      <Source id="observation-drawn" type="geojson" data={shapes}>
        <Layer id="observation-drawn-line" beforeId={under('top')} {...drawnOutlines(palette)} />
      </Source>
      <span hidden data-layer="observations" data-shown={drawn.features.length} />
      {clicked === null || chosen.length === 0 ? null : (
        <MapPopup
          lng={clicked.lng}
          lat={clicked.lat}
          title={popup.observations(formatCount(chosen.length))}
          onClose={onClose}
        >
          <ObservationsPopup rows={chosen} />
        </MapPopup>
      )}
    </>
  )
}
