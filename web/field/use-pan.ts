// Moving and enlarging a drawing with fingers, mouse or keys. Knows metres and pixels, nothing of what is drawn.
import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react'

/** The drawing's middle in metres, and how many metres a pixel is. */
export type PanView = { x: number; y: number; metresPerPx: number }
type Finger = { x: number; y: number }
const closestMetresPerPx = 1
/** A finger that moved less than this was a tap. */
const tapPx = 8
const step = 1.6
const moves: Record<string, [number, number]> = {
  ArrowLeft: [40, 0],
  ArrowRight: [-40, 0],
  ArrowUp: [0, 40],
  ArrowDown: [0, -40],
}
const zooms: Record<string, number> = { '+': 1 / step, '=': 1 / step, '-': step }

const spread = (fingers: Finger[]): number => {
  const [a, b] = fingers
  return a === undefined || b === undefined ? 0 : Math.hypot(a.x - b.x, a.y - b.y)
}

export function usePan(start: PanView, onTap: (dxPx: number, dyPx: number, view: PanView) => void) {
  const [view, setView] = useState(start)
  const fingers = useRef(new Map<number, Finger>())
  const moved = useRef(0)
  const zoom = (factor: number) =>
    setView((v) => ({
      ...v,
      metresPerPx: Math.min(start.metresPerPx * 1.5, Math.max(closestMetresPerPx, v.metresPerPx * factor)),
    }))
  const move = (dxPx: number, dyPx: number) =>
    setView((v) => ({ ...v, x: v.x - dxPx * v.metresPerPx, y: v.y - dyPx * v.metresPerPx }))
  const handlers = {
    onPointerDown: (e: PointerEvent<HTMLElement>) => {
      if (e.target instanceof Element && e.target.closest('button') !== null) return
      e.currentTarget.setPointerCapture(e.pointerId)
      if (fingers.current.size === 0) moved.current = 0
      fingers.current.set(e.pointerId, { x: e.clientX, y: e.clientY })
    },
    onPointerMove: (e: PointerEvent<HTMLElement>) => {
      const before = fingers.current.get(e.pointerId)
      if (before === undefined) return
      const apart = spread([...fingers.current.values()])
      fingers.current.set(e.pointerId, { x: e.clientX, y: e.clientY })
      const [dx, dy] = [e.clientX - before.x, e.clientY - before.y]
      moved.current += Math.hypot(dx, dy)
      if (fingers.current.size > 1) {
        const now = spread([...fingers.current.values()])
        if (apart > 0 && now > 0) zoom(apart / now)
      } else if (moved.current > tapPx) move(dx, dy)
    },
    onPointerUp: (e: PointerEvent<HTMLElement>) => {
      const wasDown = fingers.current.delete(e.pointerId)
      if (!wasDown || fingers.current.size > 0 || moved.current > tapPx) return
      const box = e.currentTarget.getBoundingClientRect()
      onTap(e.clientX - box.left - box.width / 2, e.clientY - box.top - box.height / 2, view)
    },
    onPointerCancel: (e: PointerEvent<HTMLElement>) => {
      fingers.current.delete(e.pointerId)
    },
    onKeyDown: (e: KeyboardEvent<HTMLElement>) => {
      if (e.target !== e.currentTarget) return
      const by = moves[e.key]
      const factor = zooms[e.key]
      if (by !== undefined) move(...by)
      else if (factor !== undefined) zoom(factor)
      else if (e.key === 'Enter') onTap(0, 0, view)
      else return
      e.preventDefault()
    },
  }
  return { view, handlers, closer: () => zoom(1 / step), further: () => zoom(step), tapMiddle: () => onTap(0, 0, view) }
}
