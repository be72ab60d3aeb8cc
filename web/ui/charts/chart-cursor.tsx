// Over a chart: its points one by one, by mouse, finger or arrow key, as one stop for the Tab key; pressed, a point leads to its figure.
import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react'
import style from './charts.module.css'

/** Where a point stands, in shares of the drawing's width and height, and what it says. */
export type CursorPoint = { id: string; x: number; y: number; words: string }
type Props = {
  label: string
  /** Along which the points are laid out; those one under another bear their words already. */
  along: 'x' | 'y'
  /** In order. */
  points: readonly CursorPoint[]
  onPress: (id: string) => void
}
const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }

export function ChartCursor({ label, along, points, onPress }: Props) {
  const area = useRef<HTMLDivElement>(null)
  const newest = along === 'x' ? points.length - 1 : 0
  const [chosen, setChosen] = useState(newest)
  const [isShown, setShown] = useState(false)
  const at = Math.min(chosen, points.length - 1)
  const point = points[at]
  if (point === undefined) return null
  const nearestTo = (event: PointerEvent): number => {
    const box = area.current?.getBoundingClientRect()
    if (box === undefined) return at
    const place = along === 'x' ? (event.clientX - box.left) / box.width : (event.clientY - box.top) / box.height
    return points.reduce((best, each, k) => {
      const other = points[best]
      return other !== undefined && Math.abs(each[along] - place) < Math.abs(other[along] - place) ? k : best
    }, 0)
  }
  const pressKey = (event: KeyboardEvent) => {
    const step = steps[event.key]
    if (event.key === 'Home') setChosen(0)
    else if (event.key === 'End') setChosen(points.length - 1)
    else if (step !== undefined) setChosen(Math.max(0, Math.min(points.length - 1, at + step)))
    else if (event.key === 'Enter') onPress(point.id)
    else return
    event.preventDefault()
  }
  return (
    <div
      ref={area}
      role="slider"
      tabIndex={0}
      className={`${style.cursor} not-printed`}
      aria-label={label}
      aria-orientation={along === 'x' ? 'horizontal' : 'vertical'}
      aria-valuemin={1}
      aria-valuemax={points.length}
      aria-valuenow={at + 1}
      aria-valuetext={point.words}
      onFocus={() => setShown(true)}
      onBlur={() => setShown(false)}
      onPointerMove={(event) => {
        setChosen(nearestTo(event))
        setShown(true)
      }}
      onPointerLeave={() => setShown(false)}
      onPointerUp={(event) => onPress(points[nearestTo(event)]?.id ?? point.id)}
      onKeyDown={pressKey}
    >
      {isShown ? (
        <>
          <span
            className={style.cursorMark}
            style={{ insetInlineStart: `${point.x * 100}%`, insetBlockStart: `${point.y * 100}%` }}
          />
          <span
            className={style.cursorWords}
            aria-hidden="true"
            hidden={along === 'y'}
            style={
              point.x > 0.5 ? { insetInlineEnd: `${(1 - point.x) * 100}%` } : { insetInlineStart: `${point.x * 100}%` }
            }
          >
            {point.words}
          </span>
        </>
      ) : null}
    </div>
  )
}
