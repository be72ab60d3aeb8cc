// Gives the focus back to what opened a part of the screen when that part goes, so that the keyboard never falls to the page's top.
import { useEffect, useEffectEvent } from 'react'

/** `fallback` where the opener is gone too, or nobody opened it: it stood open from the start. */
export function useReturnFocus(isOpen: boolean, fallback: () => HTMLElement | null | undefined): void {
  const otherwise = useEffectEvent(fallback)
  useEffect(() => {
    if (!isOpen) return
    const opener = document.activeElement
    return () => {
      requestAnimationFrame(() => {
        const isLost = document.activeElement === null || document.activeElement === document.body
        if (!isLost) return
        const isThere = opener instanceof HTMLElement && opener.isConnected && opener !== document.body
        const target = isThere ? opener : otherwise()
        target?.focus()
      })
    }
  }, [isOpen])
}
