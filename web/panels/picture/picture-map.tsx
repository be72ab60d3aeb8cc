// The map of a picture: all that lies on the screen's, in the colours of paper, drawn out of sight at twice the dots.
import 'maplibre-gl/dist/maplibre-gl.css'
import '#web/map/map-worker.ts'
import { Map as MapLibre, type MapRef } from '@vis.gl/react-maplibre'
import type { Map as MapLibreMap } from 'maplibre-gl'
import { type ReactNode, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { addPictures } from '#web/map/add-pictures.ts'
import { basemap } from '#web/map/basemap.ts'
import { BasemapLayers } from '#web/map/basemap-layers.tsx'
import { DistrictLayers } from '#web/map/district-layers.tsx'
import { FurnitureLayers } from '#web/map/furniture-layers.tsx'
import { addWorldLand } from '#web/map/world-land.ts'
import { dotsPer, mapSize } from './draw-sheet.ts'
import type { PictureOrder } from './order.ts'

type Props = { order: PictureOrder; onDrawn: (map: MapLibreMap) => void; onFailed: (error: unknown) => void }
const edge = 34
const ignore = () => {}

/** Tells that what stands before it is there: a layer's code is fetched when it is first drawn. */
function There({ id, onThere }: { id: string; onThere: (id: string) => void }): ReactNode {
  useEffect(() => onThere(id), [id, onThere])
  return null
}

export function PictureMap({ order, onDrawn, onFailed }: Props) {
  const { palette, outlines, ground, marks, selected, overlays, box } = order
  const ref = useRef<MapRef>(null)
  const [zoom, setZoom] = useState<number | null>(null)
  const [waitsFor, setWaitsFor] = useState<readonly string[]>(['land', 'ground', ...overlays.map(({ id }) => id)])
  const came = useCallback((what: string) => setWaitsFor((kept) => kept.filter((each) => each !== what)), [])
  const groundCame = useCallback(() => came('ground'), [came])
  const style = useMemo(() => basemap(palette), [palette])
  const places = ground.places?.rows ?? []
  const isThere = waitsFor.length === 0
  useEffect(() => {
    const map = ref.current?.getMap()
    if (!isThere || map === undefined) return
    map.once('idle', () => onDrawn(map))
    map.triggerRepaint()
  }, [isThere, onDrawn])
  const loaded = () => {
    const map = ref.current?.getMap()
    if (map === undefined) return
    addPictures(map, palette)
    addWorldLand(map)
      .catch((error: unknown) => console.warn('The land around cannot be drawn.', error))
      .finally(() => came('land'))
    setZoom(map.getZoom())
  }
  return (
    <MapLibre
      ref={ref}
      style={mapSize}
      initialViewState={{ bounds: box, fitBoundsOptions: { padding: edge } }}
      mapStyle={style}
      pixelRatio={dotsPer}
      interactive={false}
      attributionControl={false}
      fadeDuration={0}
      canvasContextAttributes={{ preserveDrawingBuffer: true }}
      onLoad={loaded}
      onError={({ error }) => zoom === null && onFailed(error)}
    >
      {zoom === null ? null : (
        <>
          <BasemapLayers palette={palette} onSettled={groundCame} />
          <DistrictLayers
            outlines={outlines}
            regions={ground.regions}
            places={places}
            marks={marks}
            palette={palette}
            selected={selected?.pcode}
            isCovered={overlays.some(({ covers }) => covers)}
          />
          <FurnitureLayers
            coast={ground.coast}
            river={ground.river}
            road={ground.road}
            town={ground.town}
            palette={palette}
          />
          {overlays.map(({ id, draw, answers }) => (
            <Suspense key={id} fallback={null}>
              {draw(answers, { palette, outlines, places, zoom, clicked: null, onClose: ignore })}
              <There id={id} onThere={came} />
            </Suspense>
          ))}
        </>
      )}
    </MapLibre>
  )
}
