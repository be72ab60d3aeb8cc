// How wide a drawing may be, so that its letters keep their size whatever the screen.
import { type RefObject, useLayoutEffect, useRef, useState } from 'react'

export function useWidth<E extends HTMLElement>(start: number): { ref: RefObject<E | null>; width: number } {
  const ref = useRef<E>(null)
  const [width, setWidth] = useState(start)
  useLayoutEffect(() => {
    const box = ref.current
    if (box === null) return
    const measure = new ResizeObserver(() => box.clientWidth > 0 && setWidth(box.clientWidth))
    measure.observe(box)
    return () => measure.disconnect()
  }, [])
  return { ref, width }
}
