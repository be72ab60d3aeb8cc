// The map and what lies on it. The map itself is fetched only when table and summary have been painted.
import { lazy, Suspense, useEffect, useMemo, useState } from 'react'
import type { Filters } from '#api/contract/filters.ts'
import type { Clicked, Overlay } from '#web/layers/overlay.ts'
import { type Box, boxOf, readCamera, writeCamera } from '#web/map/camera.ts'
import type { Marks } from '#web/map/marks.ts'
import type { MapPalette } from '#web/map/palette.ts'
import type { PictureOrder } from '#web/panels/picture/order.ts'
import { PictureButton } from '#web/panels/picture/picture-button.tsx'
import type { MapGround } from '#web/queries/map-ground.ts'
import type { MapSearch } from '#web/search/map-search.ts'
import { useText } from '#web/text/use-text.tsx'
import { Failed } from '#web/ui/answer.tsx'
import { Skeleton } from '#web/ui/skeleton.tsx'
import style from './map-screen.module.css'
import type { MapAnswers } from './use-map-answers.ts'
import type { MapState } from './use-map-state.ts'

const fetchContent = () => import('./map-content.tsx')
const MapContent = lazy(fetchContent)
/** What lies on the map is on its way before the map asks for it. */
const MapCanvas = lazy(() => {
  void fetchContent().catch(() => {})
  return import('#web/map/map-canvas.tsx')
})

type Props = {
  palette: MapPalette
  ground: MapGround
  marks: Marks
  overlays: readonly Overlay[]
  drawn: MapAnswers['drawn']
  search: MapSearch
  filters: Filters
  zoom: number
  isReady: boolean
  onZoom: (zoom: number) => void
  onChange: MapState['change']
  /** A picture of what lies in this box. */
  onPicture: (box: Box) => PictureOrder | null
  /** While a district is to be pointed out: the one that was, and where to say it. */
  pointed: { pcode: string | undefined; onPoint: (pcode: string | undefined) => void } | undefined
}
const nearer = (zoom: number) => Math.floor(zoom * 2) / 2

export function MapStage(props: Props) {
  const {
    palette,
    ground,
    marks,
    overlays,
    drawn,
    search,
    filters,
    zoom,
    isReady,
    onZoom,
    onChange,
    pointed,
    onPicture,
  } = props
  const text = useText()
  const [isPainted, setPainted] = useState(false)
  const [clicked, setClicked] = useState<Clicked | null>(null)
  useEffect(() => {
    if (!isReady) return
    const frame = requestAnimationFrame(() => setPainted(true))
    return () => cancelAnimationFrame(frame)
  }, [isReady])
  const outlines = ground.districts.data
  const { pcodes } = filters
  const home = useMemo(() => {
    if (outlines === undefined) return null
    const parents = new Map(outlines.features.map(({ properties: p }) => [p.pcode, p.parentPcode]))
    const isIn = (pcode: string) =>
      pcodes?.includes(pcode) === true || pcodes?.includes(parents.get(pcode) ?? '') === true
    return boxOf(outlines, pcodes === undefined ? undefined : isIn) ?? boxOf(outlines)
  }, [outlines, pcodes])
  const waiting = (
    <div className={style.waiting}>
      <Skeleton words={text.map.loading} height={240} />
    </div>
  )
  const { error, refetch } = ground.districts
  if (outlines === undefined && error !== null)
    return (
      <div className={style.waiting}>
        <Failed error={error} onRetry={() => void refetch()} />
      </div>
    )
  if (!isPainted || outlines === undefined) return waiting
  const camera = readCamera(search.at)
  return (
    <Suspense fallback={waiting}>
      <MapCanvas
        key={String(palette.dark)}
        palette={palette}
        camera={camera}
        buttons={<PictureButton order={(seen) => onPicture(camera === null && home !== null ? home : seen)} />}
        home={home}
        clickable={pointed === undefined ? overlays.flatMap((overlay) => overlay.clickable) : []}
        onSelect={(pcode) => (pointed === undefined ? onChange({ pcode }) : pointed.onPoint(pcode))}
        onOverlay={setClicked}
        onCamera={(camera) => onChange({ at: camera === null ? undefined : writeCamera(camera) }, { quietly: true })}
        onZoom={(now) => nearer(now) !== nearer(zoom) && onZoom(now)}
      >
        <MapContent
          palette={palette}
          ground={ground}
          outlines={outlines}
          marks={marks}
          drawn={drawn}
          selected={pointed === undefined ? search.pcode : pointed.pcode}
          zoom={zoom}
          clicked={clicked}
          onClose={() => setClicked(null)}
        />
      </MapCanvas>
    </Suspense>
  )
}
