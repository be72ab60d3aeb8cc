// Interventions on the map: their pictures are drawn when first needed.
import { Layer, Source, useMap } from '@vis.gl/react-maplibre'
import { useEffect, useMemo } from 'react'
import type { InterventionRow, Interventions } from '#api/contract/interventions.ts'
import { type DrawingProps, numberOf } from '#web/layers/overlay.ts'
import { under } from '#web/map/anchors.ts'
import { MapPopup } from '#web/map/map-popup.tsx'
import { formatCount } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import { InterventionsPopup } from './popup.tsx'
import { drawPicture, interventionLayerId, interventionSymbols, pictureId, pictureRatio } from './style.ts'

const order = { active: 2, planned: 1, ended: 0 } as const

type Props = DrawingProps<{ interventions: Interventions }>
const none: readonly InterventionRow[] = []

export default function InterventionsLayer({ answers, palette, clicked, onClose }: Props) {
  const interventions = answers.interventions?.rows ?? none
  const { popup } = useText().map
  const map = useMap().current?.getMap()
  useEffect(() => {
    for (const row of interventions) {
      const id = pictureId(row)
      if (map !== undefined && !map.hasImage(id))
        map.addImage(id, drawPicture(row, palette), { pixelRatio: pictureRatio })
    }
  }, [map, interventions, palette])
  const drawn = useMemo(
    () => ({
      type: 'FeatureCollection' as const,
      features: interventions.flatMap((row, index) =>
        row.lng === null || row.lat === null
          ? []
          : [
              {
                type: 'Feature' as const,
                properties: { row: index, picture: pictureId(row), order: order[row.phase] },
                geometry: { type: 'Point' as const, coordinates: [row.lng, row.lat] },
              },
            ],
      ),
    }),
    [interventions],
  )
  const chosen =
    clicked?.layerId === interventionLayerId
      ? clicked.features.flatMap((f) => interventions[numberOf(f, 'row') ?? -1] ?? [])
      : []
  const [first] = chosen
  return (
    <>
      <Source id="interventions" type="geojson" data={drawn}>
        <Layer id={interventionLayerId} beforeId={under('top')} {...interventionSymbols} />
      </Source>
      <span hidden data-layer="interventions" data-shown={drawn.features.length} />
      {clicked === null || first === undefined ? null : (
        <MapPopup
          lng={clicked.lng}
          lat={clicked.lat}
          title={chosen.length === 1 ? first.name : popup.interventions(formatCount(chosen.length))}
          onClose={onClose}
        >
          <InterventionsPopup rows={chosen} />
        </MapPopup>
      )}
    </>
  )
}
