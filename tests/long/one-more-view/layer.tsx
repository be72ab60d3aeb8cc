/** Draws the dots and says what is under the one that was pressed. */
import { Layer, Source } from '@vis.gl/react-maplibre'
import type { Places } from '#api/contract/places.ts'
import type { DrawingProps } from '#web/layers/overlay.ts'
import { under } from '#web/map/anchors.ts'

export default function Crosses({ answers, palette, clicked }: DrawingProps<{ middles: Places }>) {
  const rows = answers.middles?.rows ?? []
  const features = rows.flatMap(({ name, lng, lat }) =>
    lng === null || lat === null
      ? []
      : [
          {
            type: 'Feature' as const,
            properties: { name },
            geometry: { type: 'Point' as const, coordinates: [lng, lat] },
          },
        ],
  )
  return (
    <>
      <Source id="crosses" type="geojson" data={{ type: 'FeatureCollection', features }}>
        <Layer
          id="crosses"
          beforeId={under('top')}
          type="circle"
          paint={{ 'circle-radius': 9, 'circle-color': palette.scan }}
        />
      </Source>
      <span hidden data-layer="crosses" data-shown={features.length} data-pressed={String(clicked?.layerId)} />
    </>
  )
}
