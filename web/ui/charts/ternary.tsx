// A triangle whose corners are three parts of a whole: each place a circle where its shares put it, as large as what is shared.
// One stop for the keyboard; arrows go from place to place, Enter chooses. What was moved is an arrow from before to after.
import { scaleSqrt } from 'd3-scale'
import { type KeyboardEvent, useMemo, useRef } from 'react'
import style from './ternary.module.css'
import { heightOf, lineOf, placeOf, sideBySide, type ThreeShares } from './ternary-places.ts'

export type TernaryPlace = {
  id: string
  label: string
  shares: ThreeShares
  /** What is shared; the circle's area. */
  size: number
  /** The place and its shares in words. */
  said: string
  /** Not all of it is known: drawn hollow. */
  isPartial: boolean
}
type Props = {
  label: string
  /** At the left, the top and the right corner. */
  corners: readonly [string, string, string]
  halves: readonly [string, string, string]
  /** Largest first. */
  places: readonly TernaryPlace[]
  chosen: string | undefined
  onChoose: (id: string) => void
  /** All of them together: a diamond, since it has no size beside them. */
  whole: { label: string; shares: ThreeShares } | null
  /** Where the chosen place, or the whole where none is chosen, would lie. */
  moved: ThreeShares | null
}

const side = 400
/** Room for circles that gather in a corner, and its name beyond them. */
const margin = { x: 64, top: 72, bottom: 76 }
const beyond = 56
const radii = [3.5, 17] as const
const quarters = [0.25, 0.5, 0.75] as const

const diamond = ({ x, y }: { x: number; y: number }): string => `M${x} ${y - 7}l7 7l-7 7l-7 -7z`

function spotsOf(places: readonly TernaryPlace[]) {
  const radius = scaleSqrt()
    .domain([0, Math.max(1, ...places.map(({ size }) => size))])
    .range(radii)
  const circles = places.map(({ shares, size }) => ({ ...placeOf(shares, side), r: radius(size) }))
  return sideBySide(circles).map((spot, k) => ({ ...spot, r: circles[k]?.r ?? 0 }))
}

export function Ternary({ label, corners, halves, places, chosen, onChoose, whole, moved }: Props) {
  const list = useRef<SVGGElement>(null)
  const spots = useMemo(() => spotsOf(places), [places])
  const at = Math.max(
    0,
    places.findIndex(({ id }) => id === chosen),
  )
  const goTo = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key]
    const all = [...(list.current?.querySelectorAll<SVGGElement>('[role=option]') ?? [])]
    const now = all.findIndex((one) => one.matches(':focus'))
    if (step === undefined || now < 0) return
    event.preventDefault()
    all[(now + step + all.length) % all.length]?.focus()
  }
  const middle = whole === null ? undefined : placeOf(whole.shares, side)
  const from = chosen === undefined ? middle : spots[at]
  const to = moved === null ? null : placeOf(moved, side)
  return (
    <svg
      className={style.ternary}
      viewBox={`${-margin.x} ${-margin.top} ${side + 2 * margin.x} ${heightOf(side) + margin.top + margin.bottom}`}
    >
      <title>{label}</title>
      <Ground />
      <g ref={list} role="listbox" aria-label={label} tabIndex={-1} onKeyDown={goTo}>
        {places.map(({ id, label: name, said, isPartial }, index) => {
          const { x, y, r } = spots[index] ?? { x: 0, y: 0, r: 0 }
          const isChosen = id === chosen
          return (
            <g
              key={id}
              role="option"
              aria-selected={isChosen}
              aria-label={said}
              tabIndex={index === at ? 0 : -1}
              className={style.place}
              data-partial={isPartial}
              data-chosen={isChosen}
              onClick={() => onChoose(id)}
              onKeyDown={(event) => event.key === 'Enter' && onChoose(id)}
            >
              <title>{said}</title>
              <circle cx={x} cy={y} r={r} />
              <text x={x + r + 4} y={y + 4}>
                {name}
              </text>
            </g>
          )
        })}
      </g>
      <Names corners={corners} halves={halves} />
      {whole === null || middle === undefined ? null : (
        <g className={style.whole}>
          <path d={diamond(middle)} />
          <text x={middle.x + 11} y={middle.y + 4}>
            {whole.label}
          </text>
        </g>
      )}
      {from === undefined || to === null ? null : (
        <g className={style.moved}>
          <line x1={from.x} y1={from.y} x2={to.x} y2={to.y} />
          <path d={diamond(to)} />
        </g>
      )}
    </svg>
  )
}

/** The triangle, and its lines at each quarter. */
function Ground() {
  const height = heightOf(side)
  return (
    <g>
      {([0, 1, 2] as const).flatMap((corner) =>
        quarters.map((share) => {
          const { from, to } = lineOf(corner, share, side)
          return (
            <line
              key={`${corner} ${share}`}
              className={style.line}
              data-half={share === 0.5}
              x1={from.x}
              y1={from.y}
              x2={to.x}
              y2={to.y}
            />
          )
        }),
      )}
      <path className={style.edge} d={`M0 ${height}L${side / 2} 0L${side} ${height}z`} />
    </g>
  )
}

/** Over the places, so that a name is never hidden by what gathers beneath it. */
function Names({ corners, halves }: Pick<Props, 'corners' | 'halves'>) {
  const height = heightOf(side)
  return (
    <g className={style.names}>
      <text className={style.corner} x={0} y={height + beyond + 6} textAnchor="middle">
        {corners[0]}
      </text>
      <text className={style.corner} x={side / 2} y={-beyond + 4} textAnchor="middle">
        {corners[1]}
      </text>
      <text className={style.corner} x={side} y={height + beyond + 6} textAnchor="middle">
        {corners[2]}
      </text>
      <text className={style.half} x={side / 4 - 8} y={height / 2} textAnchor="end">
        {halves[1]}
      </text>
      <text className={style.half} x={(3 * side) / 4 + 8} y={height / 2} textAnchor="start">
        {halves[2]}
      </text>
      <text className={style.half} x={side / 2} y={height + 16} textAnchor="middle">
        {halves[0]}
      </text>
    </g>
  )
}
