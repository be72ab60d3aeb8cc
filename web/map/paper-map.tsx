// A map for paper: districts as outlines in SVG, each state by its pattern and its mark, so that it is sharp at any size, needs no
// colour and is there without the large map. What lies outside the part in sight is cut at the edge.
import { useId, useMemo } from 'react'
import type { Boundaries } from '#api/contract/boundaries.ts'
import type { PlaceRow } from '#api/contract/places.ts'
import type { DistrictState } from '#api/contract/upstream.ts'
import { extentOf, type LngLat, pathOf, toMetres } from './outline-paths.ts'
import style from './paper-map.module.css'
import { PaperPatterns, patternOf } from './paper-patterns.tsx'
import { statePath } from './state-marks.ts'

/** A point with a number in it. */
export type PaperSpot = LngLat & { words: string }
export type PaperLabel = { pcode: string; words: string }
type Props = {
  label: string
  outlines: Boundaries
  /** Where the middle of each district lies. */
  places: readonly PlaceRow[]
  /** What the sheet must show whole; everything unless told. */
  inSight?: (pcode: string) => boolean
  stateOf: ReadonlyMap<string, DistrictState>
  selected?: string
  /** The most important first: a name that would lie over an earlier one is left out. */
  labels: readonly PaperLabel[]
  spots?: readonly PaperSpot[]
}
const nowhere: readonly PaperSpot[] = []
type Point = { x: number; y: number }
type Placed = PaperLabel & Point

/** All lengths are in units of the drawing, 300 across. */
const width = 300
const edge = 6
const tallest = 330
const letter = 5.6
const line = 13
const markSide = 11
const spotRadius = 7

const collide = (a: Placed, b: Placed): boolean =>
  Math.abs(a.y - b.y) < line && Math.abs(a.x - b.x) < ((a.words.length + b.words.length) * letter) / 2 + 4

/** Each keeps its place unless an earlier one that kept its own lies there. */
function apart(names: readonly Placed[]): Placed[] {
  const kept: Placed[] = []
  for (const each of names) if (!kept.some((one) => collide(one, each))) kept.push(each)
  return kept
}

function useDrawing(outlines: Boundaries, inSight: Props['inSight']) {
  return useMemo(() => {
    const seen = outlines.features.filter((each) => inSight?.(each.properties.pcode) ?? true)
    const extent = extentOf({ features: seen.length === 0 ? outlines.features : seen })
    if (extent === null) return null
    const { centre, widthM, heightM } = extent
    const metresPerUnit = Math.max(widthM / (width - 2 * edge), heightM / (tallest - 2 * edge), 1)
    const height = Math.max(width / 2, heightM / metresPerUnit + 2 * edge)
    const at = (place: LngLat): Point => {
      const { x, y } = toMetres(place, centre)
      return { x: x / metresPerUnit + width / 2, y: y / metresPerUnit + height / 2 }
    }
    const shapes = outlines.features.map((feature) => ({
      pcode: feature.properties.pcode,
      path: pathOf({ features: [feature] }, centre, metresPerUnit),
    }))
    return { height, at, shapes }
  }, [outlines, inSight])
}

export function PaperMap({ label, outlines, places, inSight, stateOf, selected, labels, spots = nowhere }: Props) {
  const id = useId()
  const drawing = useDrawing(outlines, inSight)
  if (drawing === null) return null
  const { height, at, shapes } = drawing
  const middles = new Map(
    places.flatMap(({ pcode, lng, lat }) => (lng === null || lat === null ? [] : [[pcode, at({ lng, lat })] as const])),
  )
  const isOnSheet = ({ x, y }: Point): boolean => x > edge && x < width - edge && y > edge && y < height - edge
  const marked = shapes.flatMap(({ pcode }) => {
    const [state, middle] = [stateOf.get(pcode), middles.get(pcode)]
    return (state === 'upstream' || state === 'respond') && middle !== undefined && isOnSheet(middle)
      ? [{ pcode, state, ...middle }]
      : []
  })
  const isMarked = new Set(marked.map(({ pcode }) => pcode))
  const placed = labels.flatMap((each): Placed[] => {
    const middle = middles.get(each.pcode)
    if (middle === undefined || !isOnSheet(middle)) return []
    const half = (each.words.length * letter) / 2
    const x = Math.min(width - half - 2, Math.max(half + 2, middle.x))
    return [{ ...each, x, y: middle.y + (isMarked.has(each.pcode) ? markSide + 4 : 4) }]
  })
  const named = apart(placed)
  const chosen = shapes.find(({ pcode }) => pcode === selected)
  return (
    <svg className={style.map} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      <PaperPatterns id={id} />
      <g transform={`translate(${width / 2} ${height / 2})`}>
        {shapes.map(({ pcode, path }) => (
          <path key={pcode} className={style.district} d={path} fill={patternOf(id, stateOf.get(pcode))} />
        ))}
        {chosen === undefined ? null : <path className={style.chosen} d={chosen.path} />}
      </g>
      {marked.map(({ pcode, state, x, y }) => (
        <path
          key={pcode}
          className={style.mark}
          data-state={state}
          d={statePath[state]}
          transform={`translate(${x - markSide / 2} ${y - markSide / 2}) scale(${markSide / 20})`}
        />
      ))}
      {named.map(({ pcode, words, x, y }) => (
        <text key={pcode} className={style.name} data-chosen={pcode === selected} x={x} y={y}>
          {words}
        </text>
      ))}
      {spots.map(({ words, ...place }) => {
        const { x, y } = at(place)
        return (
          <g key={`${place.lng} ${place.lat}`}>
            <circle className={style.spot} cx={x} cy={y} r={spotRadius} />
            <text className={style.spotWords} x={x} y={y + 3}>
              {words}
            </text>
          </g>
        )
      })}
    </svg>
  )
}
