// Hands over what still waits to be written when the page is put away: it gets no second turn.
import { useEffect } from 'react'

const events = ['visibilitychange', 'freeze'] as const

export function useFlushWhenPutAway(flush: () => void): void {
  useEffect(() => {
    for (const event of events) document.addEventListener(event, flush)
    window.addEventListener('pagehide', flush)
    return () => {
      for (const event of events) document.removeEventListener(event, flush)
      window.removeEventListener('pagehide', flush)
    }
  }, [flush])
}
