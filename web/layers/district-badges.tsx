// A number in a frame of its own shape at the middle of each district it is about: what is counted by district and lies at no point.
import { Layer, Source, useMap } from '@vis.gl/react-maplibre'
import type { SymbolLayerSpecification } from 'maplibre-gl'
import { type ReactNode, useEffect, useMemo } from 'react'
import type { OverlayProps } from '#web/layers/overlay.ts'
import { under } from '#web/map/anchors.ts'
import { mapFont } from '#web/map/basemap.ts'
import { MapPopup } from '#web/map/map-popup.tsx'
import type { MapPalette } from '#web/map/palette.ts'
import { drawSmall } from '#web/map/small-picture.ts'
import { formatCount } from '#web/text/format.ts'

/** On a 24-unit square. */
export type BadgeShape = { outline: string; ink: (palette: MapPalette) => string }
export type Badge = { pcode: string; count: number; words: ReactNode }
type Props = OverlayProps & { id: string; shape: BadgeShape; badges: readonly Badge[] }

const side = 34
const pixels = 2

export function drawBadge({ outline, ink }: BadgeShape, palette: MapPalette): ImageData {
  return drawSmall(side * pixels, (pen) => {
    pen.scale((side / 24) * pixels, (side / 24) * pixels)
    pen.lineJoin = 'round'
    pen.lineWidth = 2
    pen.fillStyle = palette.badge
    pen.strokeStyle = ink(palette)
    const path = new Path2D(outline)
    pen.fill(path)
    pen.stroke(path)
  })
}

const symbols = (id: string, palette: MapPalette): Omit<SymbolLayerSpecification, 'source' | 'id'> => ({
  type: 'symbol',
  layout: {
    'icon-image': `badge:${id}`,
    'icon-allow-overlap': true,
    'text-field': ['get', 'words'],
    'text-font': mapFont,
    'text-size': 12,
    'text-allow-overlap': true,
  },
  paint: { 'text-color': palette.label },
})

export function DistrictBadges({ id, shape, badges, places, palette, clicked, onClose }: Props) {
  const map = useMap().current?.getMap()
  useEffect(() => {
    const image = `badge:${id}`
    if (map !== undefined && !map.hasImage(image))
      map.addImage(image, drawBadge(shape, palette), { pixelRatio: pixels })
  }, [map, id, shape, palette])
  const placed = useMemo(() => {
    const byPcode = new Map(places.map((place) => [place.pcode, place]))
    return badges.flatMap((badge) => {
      const place = byPcode.get(badge.pcode)
      if (place === undefined || place.lng === null || place.lat === null) return []
      return [{ ...badge, name: place.name, lng: place.lng, lat: place.lat }]
    })
  }, [badges, places])
  const drawn = useMemo(
    () => ({
      type: 'FeatureCollection' as const,
      features: placed.map(({ pcode, count, lng, lat }) => ({
        type: 'Feature' as const,
        properties: { pcode, words: formatCount(count) },
        geometry: { type: 'Point' as const, coordinates: [lng, lat] },
      })),
    }),
    [placed],
  )
  const chosen = clicked?.layerId === id ? placed.find(({ pcode }) => pcode === clicked.features[0]?.pcode) : undefined
  return (
    <>
      <Source id={id} type="geojson" data={drawn}>
        <Layer id={id} beforeId={under('top')} {...symbols(id, palette)} />
      </Source>
      <span hidden data-layer={id} data-shown={placed.reduce((sum, { count }) => sum + count, 0)} />
      {chosen === undefined ? null : (
        <MapPopup lng={chosen.lng} lat={chosen.lat} title={chosen.name} onClose={onClose}>
          {chosen.words}
        </MapPopup>
      )}
    </>
  )
}

/** The frame alone, for the legend. */
export const BadgeKey = ({ shape, palette }: { shape: BadgeShape; palette: MapPalette }) => (
  <svg width={18} height={18} viewBox="-1 -1 26 26" aria-hidden="true">
    <path d={shape.outline} fill={palette.badge} stroke={shape.ink(palette)} strokeWidth="2.5" />
  </svg>
)
