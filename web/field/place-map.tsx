// A plain map of outlines to tap a place on: small, and there without a network once it was seen. Says how exact a tap is.
import { useQuery } from '@tanstack/react-query'
import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { Boundaries } from '#api/contract/boundaries.ts'
import { extentOf, type LngLat, pathOf, pointsOf, toLngLat, toMetres } from '#web/map/outline-paths.ts'
import { type BoundaryLevel, boundariesQuery } from '#web/queries/boundaries.ts'
import { useText } from '#web/text/use-text.tsx'
import { Button } from '#web/ui/button.tsx'
import { Icon } from '#web/ui/icon.tsx'
import { Skeleton } from '#web/ui/skeleton.tsx'
import type { Drawing } from './drawing.ts'
import style from './field.module.css'
import plan from './place-map.module.css'
import { SiteMarks, type SitesHere, siteAt, standing } from './place-sites.tsx'
import { type PanView, usePan } from './use-pan.ts'

export type Tapped = { position: LngLat; accuracyM: number }
/** `shape`: what is drawn so far; then a tap is its next corner. `sites`: a tap on one is meant for it. */
type Props = { value: Tapped | null; onTap: (tapped: Tapped) => void; shape?: Drawing; sites?: SitesHere }
type Size = { width: number; height: number }

/** How far from the meant spot a finger lands. */
const fingerPx = 12
const nearestM = 10

/** Kept for ever once loaded: outlines do not change while somebody reports. */
const useOutlines = (level: BoundaryLevel) => {
  const { data, isPending, isPaused, isError } = useQuery({ ...boundariesQuery(level, 0), networkMode: 'always' })
  return { set: data, waiting: isPending && !isPaused && !isError }
}

export function PlaceMap(props: Props) {
  const { map } = useText().report
  const districts = useOutlines('district')
  const frame = useRef<HTMLDivElement>(null)
  const [size, setSize] = useState<Size | null>(null)
  useLayoutEffect(() => {
    const box = frame.current
    if (box === null) return
    const measure = new ResizeObserver(() => setSize({ width: box.clientWidth, height: box.clientHeight }))
    measure.observe(box)
    return () => measure.disconnect()
  }, [])
  const extent = useMemo(() => (districts.set === undefined ? null : extentOf(districts.set)), [districts.set])
  if (extent === null && !districts.waiting) return <p className={style.warning}>{map.missing}</p>
  return (
    <div ref={frame}>
      {extent === null || size === null || districts.set === undefined ? (
        <Skeleton words={map.loading} height={320} />
      ) : (
        <DrawnMap {...props} centre={extent.centre} land={districts.set} width={size.width} extent={extent} />
      )}
    </div>
  )
}

type LabelledTown = { name: string; at: LngLat; x: number; y: number }
const letterPx = 7
const lineHeightPx = 18
/** Whether two names would lie over each other; the first keeps its place. */
const collide = (a: LabelledTown, b: LabelledTown): boolean =>
  Math.abs(a.y - b.y) < lineHeightPx && Math.abs(a.x - b.x) < ((a.name.length + b.name.length) * letterPx) / 2 + 8

type DrawnProps = Props & {
  centre: LngLat
  land: Boundaries
  width: number
  extent: { widthM: number; heightM: number }
}

function DrawnMap({ value, onTap, shape, sites, centre, land, width, extent }: DrawnProps) {
  const { map } = useText().report
  const towns = useOutlines('town').set
  const roads = useOutlines('road').set
  const rivers = useOutlines('river').set
  const height = Math.min(420, Math.max(280, width * 0.8))
  const whole = Math.max(extent.widthM / width, extent.heightM / height) * 1.05
  const pinned = value === null ? null : toMetres(value.position, centre)
  const stand = useMemo(() => standing(sites, centre), [sites, centre])
  const tap = (dx: number, dy: number, v: PanView) => {
    const at = { x: v.x + dx * v.metresPerPx, y: v.y + dy * v.metresPerPx }
    const site = siteAt(stand, at, v.metresPerPx)
    if (site !== null) return sites?.onSite(site)
    onTap({
      position: toLngLat(at.x, at.y, centre),
      accuracyM: Math.max(nearestM, Math.round(fingerPx * v.metresPerPx)),
    })
  }
  const start = pinned === null ? { x: 0, y: 0, metresPerPx: whole } : { ...pinned, metresPerPx: whole / 6 }
  const { view, handlers, closer, further, tapMiddle } = usePan(start, tap)
  const paths = useMemo(() => {
    const drawn = (set: typeof towns) => (set === undefined ? '' : pathOf(set, centre))
    return { land: drawn(land), roads: drawn(roads), rivers: drawn(rivers) }
  }, [land, roads, rivers, centre])
  const named = useMemo(() => (towns === undefined ? [] : pointsOf(towns)), [towns])
  const onScreen = (p: { x: number; y: number }) => ({
    x: (p.x - view.x) / view.metresPerPx + width / 2,
    y: (p.y - view.y) / view.metresPerPx + height / 2,
  })
  const seen = named
    .map((t) => ({ ...t, ...onScreen(toMetres(t.at, centre)) }))
    .filter((t) => t.x > 0 && t.x < width && t.y > 0 && t.y < height)
    .reduce<LabelledTown[]>((kept, t) => (kept.some((k) => collide(k, t)) ? kept : [...kept, t]), [])
  const pin = pinned === null ? null : onScreen(pinned)
  return (
    <div className={style.question}>
      {/* biome-ignore lint/a11y/useSemanticElements: a map is no HTML element */}
      <div
        className={plan.map}
        style={{ height }}
        role="group"
        aria-label={map.label}
        aria-describedby="map-help"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: moved with arrow keys, tapped with Enter
        tabIndex={0}
        {...handlers}
      >
        <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
          <g
            transform={`translate(${width / 2} ${height / 2}) scale(${1 / view.metresPerPx}) translate(${-view.x} ${-view.y})`}
          >
            <path d={paths.land} className={plan.land} />
            <path d={paths.rivers} className={plan.river} />
            <path d={paths.roads} className={plan.road} />
          </g>
          <SiteMarks
            stand={stand}
            chosen={sites?.chosen ?? null}
            metresPerPx={view.metresPerPx}
            onScreen={onScreen}
            width={width}
            height={height}
          />
          {seen.map((t) => (
            <g key={`${t.name}${t.at.lng}`}>
              <circle cx={t.x} cy={t.y} r={2.5} className={plan.town} />
              <text x={t.x} y={t.y - 6} className={plan.placeName}>
                {t.name}
              </text>
            </g>
          ))}
          <path d={`M${width / 2 - 8} ${height / 2}h16M${width / 2} ${height / 2 - 8}v16`} className={plan.cross} />
          {shape === undefined ? null : (
            <DrawnShape corners={shape.corners.map((c) => onScreen(toMetres(c, centre)))} isClosed={shape.isClosed} />
          )}
          {shape !== undefined || pin === null || value === null ? null : (
            <>
              <circle cx={pin.x} cy={pin.y} r={value.accuracyM / view.metresPerPx} className={plan.pinArea} />
              <path
                d={`M${pin.x} ${pin.y}l-9-15a10.500 10.500 0 1 1 18 0z`}
                className={plan.pin}
                data-testid="map-pin"
              />
            </>
          )}
        </svg>
        <div className={plan.mapTools}>
          <Button className={plan.mapTool ?? ''} aria-label={map.closer} onPress={closer}>
            <Icon name="plus" size={22} />
          </Button>
          <Button className={plan.mapTool ?? ''} aria-label={map.further} onPress={further}>
            <Icon name="minus" size={22} />
          </Button>
        </div>
      </div>
      <p id="map-help" className={style.hint}>
        {map.help}
      </p>
      <Button className={style.big ?? ''} onPress={tapMiddle}>
        {map.middle}
      </Button>
    </div>
  )
}

type Spot = { x: number; y: number }
const DrawnShape = ({ corners, isClosed }: { corners: readonly Spot[]; isClosed: boolean }) => (
  <g>
    {corners.length < 2 ? null : (
      <path
        d={`M${corners.map(({ x, y }) => `${x} ${y}`).join('L')}${isClosed && corners.length > 2 ? 'Z' : ''}`}
        className={isClosed ? plan.area : plan.line}
        data-testid="map-shape"
      />
    )}
    {corners.map(({ x, y }) => (
      <circle key={`${x} ${y}`} cx={x} cy={y} r={6} className={plan.corner} />
    ))}
  </g>
)
