// Incidents known only to their district: one square a district with their number, unlike a point, since nobody knows the point.
import { Layer, Source, useMap } from '@vis.gl/react-maplibre'
import { useEffect, useMemo } from 'react'
import type { IncidentPoints } from '#api/contract/incidents.ts'
import type { OverlayProps } from '#web/layers/overlay.ts'
import { under } from '#web/map/anchors.ts'
import { MapPopup } from '#web/map/map-popup.tsx'
import { formatCount } from '#web/text/format.ts'
import { useText } from '#web/text/use-text.tsx'
import { boxRatio, districtTotalBox, districtTotalBoxId, districtTotalLayerId, drawBox } from './style.ts'

export function DistrictTotals({
  points,
  places,
  palette,
  clicked,
  onClose,
}: OverlayProps & { points: IncidentPoints }) {
  const { inDistrict } = useText().counted
  const map = useMap().current?.getMap()
  useEffect(() => {
    if (map !== undefined && !map.hasImage(districtTotalBoxId))
      map.addImage(districtTotalBoxId, drawBox(palette), { pixelRatio: boxRatio })
  }, [map, palette])
  const totals = useMemo(() => {
    const placed = new Map(places.map((place) => [place.pcode, place]))
    return points.knownToDistrict.flatMap(({ pcode, incidents }) => {
      const place = placed.get(pcode)
      return place === undefined || place.lng === null || place.lat === null
        ? []
        : [{ pcode, incidents, name: place.name, lng: place.lng, lat: place.lat }]
    })
  }, [points, places])
  const drawn = useMemo(
    () => ({
      type: 'FeatureCollection' as const,
      features: totals.map(({ pcode, incidents, lng, lat }) => ({
        type: 'Feature' as const,
        properties: { pcode, words: formatCount(incidents) },
        geometry: { type: 'Point' as const, coordinates: [lng, lat] },
      })),
    }),
    [totals],
  )
  const chosen =
    clicked?.layerId === districtTotalLayerId
      ? totals.find(({ pcode }) => pcode === clicked.features[0]?.pcode)
      : undefined
  return (
    <>
      <Source id="incidents-in-district" type="geojson" data={drawn}>
        <Layer id={districtTotalLayerId} beforeId={under('top')} {...districtTotalBox(palette)} />
      </Source>
      <span
        hidden
        data-layer="incidents-in-district"
        data-shown={totals.reduce((sum, { incidents }) => sum + incidents, 0)}
        data-total={points.knownToDistrict.reduce((sum, { incidents }) => sum + incidents, 0)}
      />
      {chosen === undefined ? null : (
        <MapPopup lng={chosen.lng} lat={chosen.lat} title={inDistrict.title(chosen.name)} onClose={onClose}>
          <p>{inDistrict.words(chosen.incidents)}</p>
        </MapPopup>
      )}
    </>
  )
}
