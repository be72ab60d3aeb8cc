// Where the buildings stand, and how far around them incidents are counted. Fetched only when there is something to draw.
import { Layer, Source } from '@vis.gl/react-maplibre'
import { useMemo, useState } from 'react'
import { EARTH_RADIUS_M, RADIANS } from '#api/analytics/spatial/distance.ts'
import type { Biography } from '#api/contract/biography.ts'
import type { Boundaries } from '#api/contract/boundaries.ts'
import { siteDots } from '#web/layers/sites/style.ts'
import { under } from '#web/map/anchors.ts'
import type { Camera } from '#web/map/camera.ts'
import { DistrictLayers } from '#web/map/district-layers.tsx'
import MapCanvas from '#web/map/map-canvas.tsx'
import type { Marks } from '#web/map/marks.ts'
import { type MapPalette, mapPalette } from '#web/map/palette.ts'
import { detailAt, useMapGround } from '#web/queries/map-ground.ts'
import { useDark } from '#web/ui/use-dark.ts'

const corners = 48
/** Near enough that single buildings can be told apart. */
const closeBy = 13.4
const nothing = () => {}

export default function PlacesMap({ told: { sites, centre, radiusM } }: { told: Biography }) {
  const isDark = useDark()
  const palette = useMemo(() => mapPalette(isDark), [isDark])
  const home = useMemo((): Camera => ({ longitude: centre.lng, latitude: centre.lat, zoom: closeBy }), [centre])
  const [camera, setCamera] = useState<Camera | null>(null)
  const ground = useMapGround(detailAt(closeBy))
  const dots = useMemo(
    () =>
      collect(
        sites.map(({ lng, lat, open }) => ({
          type: 'Feature',
          properties: { open },
          geometry: { type: 'Point', coordinates: [lng, lat] },
        })),
      ),
    [sites],
  )
  const outlines = ground.districts.data
  const marks = useMemo(() => plainGround(outlines, palette), [outlines, palette])
  const reach = useMemo(() => collect(sites.map(({ lng, lat }) => circle(lng, lat, radiusM))), [sites, radiusM])
  return (
    <MapCanvas
      key={String(palette.dark)}
      palette={palette}
      camera={camera ?? home}
      home={null}
      clickable={[]}
      onSelect={nothing}
      onOverlay={nothing}
      onCamera={setCamera}
      onZoom={nothing}
    >
      {outlines === undefined ? null : (
        <DistrictLayers
          outlines={outlines}
          regions={ground.regions}
          places={ground.places?.rows ?? []}
          marks={marks}
          palette={palette}
          selected={undefined}
        />
      )}
      <Source id="reach" type="geojson" data={reach}>
        <Layer
          id="reach-line"
          beforeId={under('areas')}
          type="line"
          paint={{ 'line-color': palette.siteOpen, 'line-width': 1, 'line-opacity': 0.5 }}
        />
      </Source>
      <Source id="buildings" type="geojson" data={dots}>
        <Layer id="building" beforeId={under('top')} {...siteDots(palette)} />
      </Source>
    </MapCanvas>
  )
}

/** Land, without a figure: nothing is said about districts here. */
const plainGround = (outlines: Boundaries | undefined, palette: MapPalette): Marks =>
  new Map(
    (outlines?.features ?? []).map(({ properties: { pcode } }) => [
      pcode,
      { fill: palette.landElsewhere, pattern: null, outline: null, words: '', rank: null },
    ]),
  )

const collect = (features: GeoJSON.Feature[]): GeoJSON.FeatureCollection => ({ type: 'FeatureCollection', features })

function circle(lng: number, lat: number, radiusM: number): GeoJSON.Feature {
  const dLat = radiusM / EARTH_RADIUS_M / RADIANS
  const dLng = dLat / Math.cos(lat * RADIANS)
  const ring = Array.from({ length: corners + 1 }, (_, i) => {
    const angle = (2 * Math.PI * (i % corners)) / corners
    return [lng + dLng * Math.cos(angle), lat + dLat * Math.sin(angle)]
  })
  return { type: 'Feature', properties: {}, geometry: { type: 'LineString', coordinates: ring } }
}
