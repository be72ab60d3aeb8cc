// The only map there is, wherever one is shown: camera, ground and anchors. What lies on it are its children. Loaded after table and summary.
import 'maplibre-gl/dist/maplibre-gl.css'
import './maplibre.css'
import './map-worker.ts'
import { type MapLayerMouseEvent, Map as MapLibre, type MapRef } from '@vis.gl/react-maplibre'
import { type ReactNode, Suspense, useEffect, useMemo, useRef, useState } from 'react'
import type { Clicked } from '#web/layers/overlay.ts'
import { useText } from '#web/text/use-text.tsx'
import { addPictures } from './add-pictures.ts'
import { basemap } from './basemap.ts'
import { BasemapLayers } from './basemap-layers.tsx'
import { type Box, type Camera, readCamera, writeCamera } from './camera.ts'
import { districtHitId } from './district-style.ts'
import style from './map-canvas.module.css'
import { MapControls } from './map-controls.tsx'
import type { MapPalette } from './palette.ts'
import { addWorldLand } from './world-land.ts'

export type MapCanvasProps = {
  palette: MapPalette
  camera: Camera | null
  /** What to show when the address names no camera. */
  home: Box | null
  /** Layers that answer to a click before the district under them. */
  clickable: readonly string[]
  onSelect: (pcode: string | undefined) => void
  onOverlay: (clicked: Clicked | null) => void
  /** Null goes back home. */
  onCamera: (camera: Camera | null) => void
  onZoom: (zoom: number) => void
  /** On a page that scrolls, a wheel or one finger scrolls the page. */
  isInPage?: boolean
  /** Further buttons beside those of the map. */
  buttons?: ReactNode
  children: ReactNode
}
/** Room for the title above and for the legend, beside the country or below it: where the country is drawn larger. */
function marginsFor(frame: HTMLElement, home: Box) {
  const { clientWidth: width, clientHeight: height } = frame
  const sizeOf = (what: string) =>
    frame.parentElement?.querySelector(`[data-over-map="${what}"]`)?.getBoundingClientRect() ?? { width: 0, height: 0 }
  const [title, legend] = [sizeOf('title'), sizeOf('legend')]
  const edge = width < 640 ? 16 : 28
  const top = title.height + edge
  const right = width < 560 ? edge : 60
  const [west, south, east, north] = home
  const scale = (w: number, h: number) => Math.min(w / Math.max(1e-6, east - west), h / Math.max(1e-6, north - south))
  const beside = { top, right, bottom: edge, left: legend.width + edge }
  const below = { top, right, bottom: legend.height + edge, left: edge }
  const room = (m: typeof below) => scale(width - m.left - m.right, height - m.top - m.bottom)
  const margins = room(beside) > room(below) ? beside : below
  return margins.top + margins.bottom > height * 0.75 ? edge : margins
}

export default function MapCanvas(props: MapCanvasProps) {
  const {
    palette,
    camera,
    home,
    clickable,
    onSelect,
    onOverlay,
    onCamera,
    onZoom,
    isInPage = false,
    buttons,
    children,
  } = props
  const text = useText()
  const frame = useRef<HTMLDivElement>(null)
  const ref = useRef<MapRef>(null)
  const [isDrawn, setDrawn] = useState(false)
  const mapStyle = useMemo(() => basemap(palette), [palette])
  const isHome = camera === null

  useEffect(() => {
    if (!isDrawn || home === null || !isHome || frame.current === null) return
    const { current } = frame
    const goHome = () => {
      if (current.clientHeight < 160 || current.clientWidth < 160) return
      ref.current?.resize()
      ref.current?.fitBounds(home, { padding: marginsFor(current, home), animate: false })
    }
    goHome()
    const watcher = new ResizeObserver(goHome)
    watcher.observe(current)
    // Title and legend are as large as what they say.
    for (const over of current.parentElement?.querySelectorAll('[data-over-map]') ?? []) watcher.observe(over)
    return () => watcher.disconnect()
  }, [isDrawn, home, isHome])

  // The address can also be changed from outside the map: a place looked up in a list, a step back in the browser.
  const wanted = camera === null ? '' : writeCamera(camera)
  useEffect(() => {
    const map = ref.current?.getMap()
    const to = readCamera(wanted)
    if (!isDrawn || map === undefined || to === null) return
    const { lng, lat } = map.getCenter()
    const isThere = writeCamera({ longitude: lng, latitude: lat, zoom: map.getZoom() }) === wanted
    if (!isThere) map.easeTo({ center: [to.longitude, to.latitude], zoom: to.zoom, duration: 200 })
  }, [isDrawn, wanted])

  const loaded = () => {
    const map = ref.current?.getMap()
    if (map === undefined) return
    addPictures(map, palette)
    const say = (idle: boolean) => frame.current?.setAttribute('data-map-idle', String(idle))
    map.on('dataloading', () => say(false))
    map.on('movestart', () => say(false))
    map.on('idle', () => say(true))
    map.once('idle', () => void addWorldLand(map))
    onZoom(map.getZoom())
    setDrawn(true)
  }

  const clickedOn = ({ features, lngLat, point, target }: MapLayerMouseEvent) => {
    const top = features?.[0]
    if (top === undefined) return onOverlay(null)
    if (top.layer.id === districtHitId) {
      onOverlay(null)
      return onSelect(String(top.properties.pcode))
    }
    const reach = 6
    const near = target.queryRenderedFeatures(
      [
        [point.x - reach, point.y - reach],
        [point.x + reach, point.y + reach],
      ],
      { layers: [top.layer.id] },
    )
    onOverlay({ layerId: top.layer.id, lng: lngLat.lng, lat: lngLat.lat, features: near.map((f) => f.properties) })
  }

  return (
    <div ref={frame} className={style.frame} data-map-idle="false">
      <MapLibre
        ref={ref}
        initialViewState={camera ?? (home === null ? {} : { bounds: home })}
        mapStyle={mapStyle}
        attributionControl={false}
        // A fade would keep a slow laptop drawing for a third of a second after every change.
        fadeDuration={0}
        canvasContextAttributes={{ preserveDrawingBuffer: true }}
        interactiveLayerIds={[...clickable, districtHitId]}
        onLoad={loaded}
        onClick={clickedOn}
        onZoom={(e) => onZoom(e.viewState.zoom)}
        onMoveEnd={(e) => e.originalEvent !== undefined && onCamera(e.viewState)}
        cooperativeGestures={isInPage}
        dragRotate={false}
        pitchWithRotate={false}
        touchPitch={false}
        maxZoom={17}
        minZoom={2}
        cursor="default"
        locale={{
          'Map.Title': text.map.mapLabel,
          'CooperativeGesturesHandler.WindowsHelpText': text.map.zoomByControl,
          'CooperativeGesturesHandler.MacHelpText': text.map.zoomByCommand,
          'CooperativeGesturesHandler.MobileHelpText': text.map.moveByTwoFingers,
        }}
      >
        {isDrawn ? <BasemapLayers palette={palette} /> : null}
        {/* Waited for in here: a map that is hidden meanwhile loses its size, and is drawn anew at each turn. */}
        {isDrawn ? <Suspense fallback={null}>{children}</Suspense> : null}
        <MapControls onHome={() => onCamera(null)}>{buttons}</MapControls>
      </MapLibre>
      <p className={style.credit}>
        {text.map.legend.boundaries} {text.map.legend.elsewhere}
      </p>
    </div>
  )
}
