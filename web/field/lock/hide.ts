// Out of sight at once: the shelves are locked and a page of notes stands where this one stood.
import { lockNow } from './lock.ts'

export const neutralPage = '/notes.html'

export function hideNow(): void {
  lockNow()
  location.replace(neutralPage)
}

const betweenMs = 600
/** Escape twice, quickly, hides. The answer stops listening. */
export function hideOnDoubleEscape(now: () => number): () => void {
  let before = Number.NEGATIVE_INFINITY
  const pressed = ({ key }: KeyboardEvent) => {
    if (key !== 'Escape') return
    if (now() - before < betweenMs) hideNow()
    before = now()
  }
  document.addEventListener('keydown', pressed, true)
  return () => document.removeEventListener('keydown', pressed, true)
}

const leftForMs = 5 * 60_000
/** A page left for a while locks. The answer stops it. */
export function lockWhenLeft(): () => void {
  let timer: number | undefined
  const seen = () => {
    window.clearTimeout(timer)
    if (document.visibilityState === 'hidden') timer = window.setTimeout(lockNow, leftForMs)
  }
  document.addEventListener('visibilitychange', seen)
  return () => {
    window.clearTimeout(timer)
    document.removeEventListener('visibilitychange', seen)
  }
}
